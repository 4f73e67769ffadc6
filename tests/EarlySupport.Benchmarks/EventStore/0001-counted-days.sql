create schema read;

create table read.counted_days (
    tenant_id text not null,
    employee text not null,
    days int not null,
    counted_at timestamptz not null,
    primary key (tenant_id, employee)
);
