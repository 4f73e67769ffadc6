create table read.alerts (
    tenant_id text not null,
    alert_id text not null collate "C",
    employee_id text not null collate "C",
    rule_id text not null collate "C",
    rule_version int not null,
    reached_on date not null,           -- expected_on while the state is 'ahead'
    state text not null,                -- ahead, open, history, withdrawn
    supervisor_id text collate "C",     -- null: falls to HR
    recipients jsonb not null,
    raised_at timestamptz not null,
    explanation jsonb not null,
    withdrawn_because jsonb,
    answer text,                        -- acknowledged, acted-on, dismissed; null: none yet
    case_id text,                       -- the case it was acted on by
    dismissed_because text,
    reminded_at timestamptz,
    escalated_at timestamptz,
    primary key (tenant_id, alert_id)
);

-- The list's own order, and the filter by employee.
create index alerts_by_employee on read.alerts (tenant_id, employee_id, reached_on, rule_id);

-- A supervisor's list.
create index alerts_by_supervisor on read.alerts (tenant_id, supervisor_id, reached_on);

-- The filters by state, rule and dates, and the counts by rule.
create index alerts_by_rule on read.alerts (tenant_id, rule_id, reached_on);
