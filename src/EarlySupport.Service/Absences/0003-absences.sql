create table read.absences (
    tenant_id text not null,
    absence_id text not null collate "C",
    employee_id text not null collate "C",
    kind text not null,
    first_day date not null,
    last_day date,
    percent numeric not null,
    primary key (tenant_id, absence_id)
);

-- A person's absences (explaining, forecasting, timeline).
create index absences_of_employee on read.absences (tenant_id, employee_id);

-- Who has an absence that is not over: the forecast asks for those still open, or ending on or after a day.
create index absences_unfinished on read.absences (tenant_id, (coalesce(last_day, 'infinity'::date)));

create table read.confirmed_allowance_days (
    tenant_id text not null,
    employee_id text not null collate "C",
    as_of date not null,
    days int not null,
    primary key (tenant_id, employee_id, as_of)
);
