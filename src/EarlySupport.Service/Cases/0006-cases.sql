-- Read models whose tables a migration made anew while there were events already: they are rebuilt when the migrations are done.
create table store.rebuilds_due (
    read_model text primary key
);

-- Cases of every kind in one list. Their ids are unique over the kinds.
create table read.cases (
    tenant_id text not null,
    case_id text not null collate "C",
    kind text not null,                 -- early-support, intensified-support, return-to-work
    employee_id text not null collate "C",
    supervisor_id text collate "C",     -- null: falls to HR
    reason text not null,
    state text not null,                -- open, closed, escalated
    outcome text,
    opened_at timestamptz not null,
    ended_at timestamptz,
    earlier_case_id text collate "C",   -- the case it grew out of
    path_id text not null collate "C",  -- the first case of the process
    primary key (tenant_id, case_id)
);

-- A person's cases.
create index cases_of_employee on read.cases (tenant_id, employee_id);

-- A supervisor's list.
create index cases_of_supervisor on read.cases (tenant_id, supervisor_id, state);

-- HR's list by state, in its order.
create index cases_by_state on read.cases (tenant_id, state, opened_at);

-- The cases of one process.
create index cases_of_path on read.cases (tenant_id, path_id);

-- The one case of each kind that a person has open. A table of its own, because that there is one only is kept by inserting into it.
create table read.open_cases (
    tenant_id text not null,
    employee_id text not null collate "C",
    kind text not null,
    case_id text not null collate "C",
    primary key (tenant_id, employee_id, kind)
);

-- Which case an alert belongs to: one for good.
create table read.case_alerts (
    tenant_id text not null,
    alert_id text not null collate "C",
    case_id text not null collate "C",
    primary key (tenant_id, alert_id)
);

-- A case's alerts.
create index case_alerts_of_case on read.case_alerts (tenant_id, case_id);

-- The memos that wait to be approved, and those that were.
create table read.memos (
    tenant_id text not null,
    case_id text not null collate "C",
    memo_id text not null collate "C",  -- of the conversation or negotiation
    employee_id text not null collate "C",
    held_on date not null,
    version int not null,
    awaits_employee bool not null,
    awaits_employer bool not null,
    awaits_occupational_health bool not null,
    primary key (tenant_id, case_id, memo_id)
);

-- What nobody has approved yet, the oldest first.
create index memos_awaited on read.memos (tenant_id, held_on) where awaits_employee or awaits_employer or awaits_occupational_health;

-- read.measures, of cases of every kind, is from 0005.
drop table read.early_support_cases, read.open_early_support, read.early_support_alerts;

insert into store.rebuilds_due values ('cases'), ('memos');

-- A waiting deadline is stored under the name of its type, which has moved.
update messages.queue set type = 'EarlySupport.Domain.Cases.AgreeingMeasure.MeasureFellDue'
where type = 'EarlySupport.Domain.EarlySupport.AgreeingMeasure.MeasureFellDue';
