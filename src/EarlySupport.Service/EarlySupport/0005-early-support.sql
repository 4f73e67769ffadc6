create table read.early_support_cases (
    tenant_id text not null,
    case_id text not null collate "C",
    employee_id text not null collate "C",
    supervisor_id text collate "C",     -- null: falls to HR
    reason text not null,
    state text not null,                -- open, closed, escalated
    outcome text,
    opened_at timestamptz not null,
    ended_at timestamptz,
    primary key (tenant_id, case_id)
);

-- A person's cases.
create index early_support_cases_of_employee on read.early_support_cases (tenant_id, employee_id);

-- A supervisor's list.
create index early_support_cases_of_supervisor on read.early_support_cases (tenant_id, supervisor_id, state);

-- HR's list by state, in its order.
create index early_support_cases_by_state on read.early_support_cases (tenant_id, state, opened_at);

-- The one case that a person has open. A table of its own, because that there is one only is kept by inserting into it.
create table read.open_early_support (
    tenant_id text not null,
    employee_id text not null collate "C",
    case_id text not null collate "C",
    primary key (tenant_id, employee_id)
);

-- Which case an alert belongs to: one for good.
create table read.early_support_alerts (
    tenant_id text not null,
    alert_id text not null collate "C",
    case_id text not null collate "C",
    primary key (tenant_id, alert_id)
);

create table read.measures (
    tenant_id text not null,
    case_id text not null collate "C",
    measure_id text not null collate "C",
    employee_id text not null collate "C",
    kind text not null,
    owner_id text not null collate "C",
    agreed_on date not null,
    due date not null,
    state text not null,                -- open, overdue, completed, abandoned
    completed_on date,
    primary key (tenant_id, case_id, measure_id)
);

-- What somebody has to see to, the most urgent first.
create index measures_of_owner on read.measures (tenant_id, owner_id, due) where state in ('open', 'overdue');

create table read.follow_ups (
    tenant_id text not null,
    case_id text not null collate "C",
    follow_up_id text not null collate "C",
    employee_id text not null collate "C",
    follow_up_on date not null,
    state text not null,                -- scheduled, missed, held
    held_on date,
    primary key (tenant_id, case_id, follow_up_id)
);

-- What is to be held or was missed, in order of days.
create index follow_ups_to_come on read.follow_ups (tenant_id, follow_up_on) where state in ('scheduled', 'missed');
