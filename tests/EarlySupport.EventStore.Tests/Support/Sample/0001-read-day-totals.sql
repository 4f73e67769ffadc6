create schema read;

create table read.day_totals (
    tenant_id text not null,
    employee text not null,
    unit text,
    days int not null,
    counted bigint not null,
    last_counted_at timestamptz,
    primary key (tenant_id, employee)
);

create index day_totals_days on read.day_totals (tenant_id, days);

create table read.unit_totals (
    tenant_id text not null,
    unit text not null,
    days int not null,
    primary key (tenant_id, unit)
);
