alter table read.alerts add column asked_id text collate "C";   -- who was asked last; null: HR, or nobody

-- Whom a supervisor has named as deputy, both days inclusive.
create table read.deputies (
    tenant_id text not null,
    supervisor_id text not null collate "C",
    from_day date not null,
    deputy_id text not null collate "C",
    to_day date not null,
    ended_from date,                    -- from this day on the supervisor answers again; null: not ended before its last day
    primary key (tenant_id, supervisor_id, from_day)
);

-- Whose deputy somebody is, for that person's list of alerts.
create index deputies_by_deputy on read.deputies (tenant_id, deputy_id);

create table read.occupational_health_notices (
    tenant_id text not null,
    occasion text not null,             -- advance-notice, raised: of an alert; reported: an absence
    subject_id text not null collate "C",
    employee_id text not null collate "C",
    what text not null,                 -- the rule's id, or 'occupational-accident'
    on_day date not null,
    state text not null,                -- told, withdrawn
    told_at timestamptz not null,
    primary key (tenant_id, occasion, subject_id)
);

-- The list's own order.
create index occupational_health_notices_newest on read.occupational_health_notices (tenant_id, told_at desc);

-- The filter by employee.
create index occupational_health_notices_of_employee on read.occupational_health_notices (tenant_id, employee_id);
