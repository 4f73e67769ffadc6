create table read.case_meetings (
    tenant_id text not null,
    meeting_id text not null collate "C",
    meeting_on date not null,
    meeting_at text not null,           -- hh:mm by the organisation's clock
    place text,
    state text not null,                -- scheduled, closed
    primary key (tenant_id, meeting_id)
);

-- The list's own order.
create index case_meetings_by_day on read.case_meetings (tenant_id, meeting_on);

create table read.case_meeting_items (
    tenant_id text not null,
    meeting_id text not null collate "C",
    item_id text not null collate "C",
    employee_id text not null collate "C",
    case_id text collate "C",           -- null: none yet
    reasons jsonb not null,             -- as they were in the queue
    state text not null,                -- on-agenda, discussed, carried-over
    measure_id text collate "C",        -- what was decided; null until it is
    primary key (tenant_id, meeting_id, item_id)
);

-- The queue asks which of its items are on an agenda.
create index case_meeting_items_on_agenda on read.case_meeting_items (tenant_id) where state = 'on-agenda';

-- The business date on which an alert was raised, which the time to respond runs from; null while it is ahead.
alter table read.alerts add column raised_on date;
insert into store.rebuilds_due values ('alerts') on conflict do nothing;

-- The queue: what somebody ought to act on.
create index alerts_waiting on read.alerts (tenant_id) where state = 'open' and (answer is null or answer = 'acknowledged');

-- The queue: what is over its day, and which measures of case meetings are not.
create index measures_due on read.measures (tenant_id, due) where state in ('open', 'overdue');

-- The queue: when somebody was talked with last.
create index memos_of_employee on read.memos (tenant_id, employee_id, held_on);
create index follow_ups_of_employee on read.follow_ups (tenant_id, employee_id, held_on) where held_on is not null;
