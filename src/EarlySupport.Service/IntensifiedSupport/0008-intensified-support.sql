-- Nothing about a person stands here as text: what was said is in the events alone.
create table read.negotiations (
    tenant_id text not null,
    case_id text not null collate "C",
    negotiation_id text not null collate "C",
    employee_id text not null collate "C",
    negotiation_on date not null,       -- the day it is set for, the last one told
    negotiation_at time not null,       -- by the organisation's clock
    state text not null,                -- scheduled, missed, cancelled, held
    held_on date,
    primary key (tenant_id, case_id, negotiation_id)
);

-- The calendar.
create index negotiations_by_day on read.negotiations (tenant_id, negotiation_on, negotiation_at);

create table read.negotiation_decisions (
    tenant_id text not null,
    case_id text not null collate "C",
    decision_id text not null collate "C",
    negotiation_id text not null collate "C",
    employee_id text not null collate "C",
    owner_id text not null collate "C",
    due date not null,
    state text not null,                -- open, overdue, carried-out, not-carried-out
    primary key (tenant_id, case_id, decision_id)
);

-- What somebody has to see to, the most urgent first.
create index negotiation_decisions_of_owner on read.negotiation_decisions (tenant_id, owner_id, due) where state in ('open', 'overdue');

create table read.statements (
    tenant_id text not null,
    case_id text not null collate "C",
    statement_id text not null collate "C",
    employee_id text not null collate "C",
    purpose text not null,              -- FI-90, other
    requested_on date,                  -- null: given on a referral
    needed_by date,                     -- as it was known when it was asked for, or when it had passed
    state text not null,                -- requested, given, delivered
    given_on date,
    delivered_on date,
    overdue bool not null,              -- whether the day passed without it
    primary key (tenant_id, case_id, statement_id)
);

-- What is waited for, the most urgent first.
create index statements_awaited on read.statements (tenant_id, needed_by) where state <> 'delivered';

create table read.consents (
    tenant_id text not null,
    case_id text not null collate "C",
    consent_id text not null collate "C",
    employee_id text not null collate "C",
    scope jsonb not null,
    given_on date not null,
    valid_until date not null,
    form text not null,                 -- in-service, on-paper
    state text not null,                -- given, ending, withdrawn, ended
    withdrawn_on date,
    primary key (tenant_id, case_id, consent_id)
);

-- What a person's consents let cross.
create index consents_of_employee on read.consents (tenant_id, employee_id, valid_until);

create table read.work_trials (
    tenant_id text not null,
    case_id text not null collate "C",
    trial_id text not null collate "C",
    employee_id text not null collate "C",
    arranged_by text not null,          -- employer, occupational-health, kela, pension-insurer
    first_day date not null,
    last_day date not null,
    unit_id text collate "C",           -- null: outside the organisation
    state text not null,                -- running, ended
    ended_on date,
    result text,
    primary key (tenant_id, case_id, trial_id)
);

-- Those that run, by the day they are to end on.
create index work_trials_running on read.work_trials (tenant_id, last_day) where state = 'running';

create table read.reassignments (
    tenant_id text not null,
    case_id text not null collate "C",
    reassignment_id text not null collate "C",
    employee_id text not null collate "C",
    from_unit_id text not null collate "C",
    sought_on date not null,
    state text not null,                -- sought, offered, placed, failed
    offered_unit_id text collate "C",   -- of the last offer
    offered_on date,
    placed_unit_id text collate "C",
    placed_from date,
    failed_on date,
    primary key (tenant_id, case_id, reassignment_id)
);

-- HR's list by state, in its order.
create index reassignments_by_state on read.reassignments (tenant_id, state, sought_on);

create table read.rehabilitations (
    tenant_id text not null,
    case_id text not null collate "C",
    rehabilitation_id text not null collate "C",
    employee_id text not null collate "C",
    kind text not null,                 -- vocational, medical
    applied_from text not null,         -- kela, pension-insurer, occupational-health
    applied_on date not null,
    state text not null,                -- applied, granted, rejected, ended
    decided_on date,
    first_day date,
    last_day date,
    ended_on date,
    result text,
    primary key (tenant_id, case_id, rehabilitation_id)
);

-- Those whose decision is waited for and those that go on, the oldest first.
create index rehabilitations_under_way on read.rehabilitations (tenant_id, applied_on) where state in ('applied', 'granted');
