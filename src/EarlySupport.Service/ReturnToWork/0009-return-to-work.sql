create table read.contacts (
    tenant_id text not null,
    case_id text not null collate "C",
    contact_id text not null collate "C",
    employee_id text not null collate "C",
    held_on date not null,
    form text not null,                 -- in-person, call
    primary key (tenant_id, case_id, contact_id)
);

-- When somebody was last in contact with the workplace.
create index contacts_of_employee on read.contacts (tenant_id, employee_id, held_on);

-- By when the next contact is due: a row for each case with neither plan nor return, closed ones too.
create table read.next_contacts (
    tenant_id text not null,
    case_id text not null collate "C",
    employee_id text not null collate "C",
    contact_by date not null,           -- inclusive
    primary key (tenant_id, case_id)
);

-- Long absences without contact, the longest first.
create index next_contacts_in_order on read.next_contacts (tenant_id, contact_by);

-- The steps of the plans in force, and those that were started.
create table read.return_steps (
    tenant_id text not null,
    case_id text not null collate "C",
    step_number int not null,
    employee_id text not null collate "C",
    planned_from date not null,
    planned_to date,                    -- inclusive; null: has no end
    planned_share numeric not null,     -- percent of full working time
    state text not null,                -- planned, missed, started
    started_on date,
    share numeric,                      -- worked in fact
    primary key (tenant_id, case_id, step_number)
);

-- The list of steps by their first day.
create index return_steps_in_order on read.return_steps (tenant_id, planned_from, state);

create table read.returns (
    tenant_id text not null,
    case_id text not null collate "C",
    return_number int not null,         -- a case has another after a relapse
    employee_id text not null collate "C",
    planned_on date,                    -- null: there was no plan
    returned_on date not null,
    share numeric not null,
    relapse_on date,
    primary key (tenant_id, case_id, return_number)
);

-- Returns by month, and which of them a relapse followed.
create index returns_in_order on read.returns (tenant_id, returned_on);

create table read.return_follow_ups (
    tenant_id text not null,
    case_id text not null collate "C",
    follow_up_id text not null collate "C",
    employee_id text not null collate "C",
    follow_up_on date not null,
    state text not null,                -- scheduled, missed, held, cancelled
    held_on date,
    primary key (tenant_id, case_id, follow_up_id)
);

-- What is to be held or was missed, in order of days.
create index return_follow_ups_to_come on read.return_follow_ups (tenant_id, follow_up_on) where state in ('scheduled', 'missed');
