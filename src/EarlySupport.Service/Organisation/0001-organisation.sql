create schema read;

-- One row an organisation; asked for with every command (time zone, go-live).
create table read.organisations (
    tenant_id text not null,
    name text not null,
    time_zone text not null,
    go_live date,
    primary key (tenant_id)
);

create table read.units (
    tenant_id text not null,
    unit_id text not null collate "C",
    name text not null,
    sector text not null,
    primary key (tenant_id, unit_id)
);

-- Name and e-mail are the personal columns: erasing a person empties them.
create table read.people (
    tenant_id text not null,
    employee_id text not null collate "C",
    name text,
    email text,
    unit_id text not null collate "C",
    supervisor_id text collate "C",
    employed_from date not null,
    employed_to date,
    fte_percent numeric not null,
    primary key (tenant_id, employee_id)
);

-- Who answers for whom from which day on, so that it can be told for any day; the newest row up to the day is the one in force.
create table read.lines_of_command (
    tenant_id text not null,
    employee_id text not null collate "C",
    from_day date not null,
    supervisor_id text collate "C",
    primary key (tenant_id, employee_id, from_day)
);
