-- Who may see whom, and who has.

-- For whom somebody stands in: people_of, standing.sql.
create index deputies_of_deputy on read.deputies (tenant_id, deputy_id, to_day);

-- Why occupational health has to do with a person, beside the notices it was given.
create table read.referrals (
    tenant_id text not null,
    employee_id text not null collate "C",
    subject_id text not null collate "C",       -- the case, statement or measure that it was told by
    referred_at timestamptz not null,
    primary key (tenant_id, employee_id, subject_id)
);

insert into store.rebuilds_due values ('occupational-health') on conflict do nothing;

-- The organisation's own day at a moment.
create function read.day_in(tenant text, at timestamptz) returns date language sql stable as $$
    select (at at time zone coalesce((select time_zone from read.organisations where tenant_id = tenant), 'Europe/Helsinki'))::date
$$;

create function read.employed(tenant text, employee text, day date) returns boolean language sql stable as $$
    select not exists (select from read.people where tenant_id = tenant and employee_id = employee and employed_to < day)
$$;

create function read.supervisor_on(tenant text, employee text, day date) returns text language sql stable as $$
    select supervisor_id from read.lines_of_command
    where tenant_id = tenant and employee_id = employee and from_day <= day
    order by from_day desc limit 1
$$;

-- Everybody above a person in the line of command of a day.
create function read.people_above(tenant text, employee text, day date) returns table (id text) language sql stable as $$
    with recursive above (id) as (
        select read.supervisor_on(tenant, employee, day)
        union
        select read.supervisor_on(tenant, above.id, day) from above where above.id is not null
    )
    select above.id from above where above.id is not null
$$;

-- Whom somebody leads directly on a day.
create function read.led_by(tenant text, leader text, day date) returns table (id text) language sql stable as $$
    select l.employee_id
    from read.lines_of_command l
    where l.tenant_id = tenant and l.supervisor_id = leader and l.from_day <= day
      and not exists (
        select from read.lines_of_command newer
        where newer.tenant_id = tenant and newer.employee_id = l.employee_id and newer.from_day > l.from_day and newer.from_day <= day)
$$;

-- Everybody below some people in the line of command of a day; themselves only where one is below another.
create function read.people_below(tenant text, leaders text[], day date) returns table (id text) language sql stable as $$
    with recursive below (id) as (
        select led.id from unnest(leaders) leader, read.led_by(tenant, leader, day) led
        union
        select led.id from below, read.led_by(tenant, below.id, day) led
    )
    select below.id from below
$$;

-- The supervisors for whom somebody stands in on a day.
create function read.deputised_by(tenant text, deputy text, day date) returns table (id text) language sql stable as $$
    select d.supervisor_id from read.deputies d
    where d.tenant_id = tenant and d.deputy_id = deputy and d.from_day <= day and d.to_day >= day and coalesce(d.ended_from > day, true)
      and read.employed(tenant, d.supervisor_id, day) and read.employed(tenant, deputy, day)
$$;

-- What a person consents to share on a day.
create function read.consented(tenant text, employee text, day date) returns table (scope text) language sql stable as $$
    select distinct jsonb_array_elements_text(c.scope) from read.consents c
    where c.tenant_id = tenant and c.employee_id = employee
      and c.given_on <= day and c.valid_until >= day and coalesce(c.withdrawn_on > day, true)
$$;

create function read.referred(tenant text, employee text, day date) returns boolean language sql stable as $$
    select exists (select from read.occupational_health_notices where tenant_id = tenant and employee_id = employee and state = 'told')
        or exists (select from read.referrals where tenant_id = tenant and employee_id = employee)
        or exists (select from read.consented(tenant, employee, day))
$$;

-- Those to whom somebody stands in one of some relations, and who consent to share something, where that is asked. For lists; standing.sql
-- tells the same of one person.
create function read.people_of(tenant text, actor text, relations text[], consent text, at timestamptz) returns table (id text)
language sql stable as $$
    with today as materialized (select read.day_in(tenant, at) as day),
    consents as materialized (
        select c.employee_id as id, c.scope from today, read.consents c
        where c.tenant_id = tenant and c.given_on <= today.day and c.valid_until >= today.day and coalesce(c.withdrawn_on > today.day, true)
    ),
    leaders as materialized (
        select array(select actor from today where 'line' = any(relations) and read.employed(tenant, actor, today.day)
                     union select s.id from today, read.deputised_by(tenant, actor, today.day) s where 'deputy' = any(relations)) as ids
    ),
    led as (
        select below.id from today, leaders, read.people_below(tenant, leaders.ids, today.day) below
        join read.people p on p.tenant_id = tenant and p.employee_id = below.id
        where below.id <> actor and coalesce(p.employed_to >= today.day, true)
    ),
    referred as (
        select employee_id as id from read.occupational_health_notices where tenant_id = tenant and state = 'told'
        union select employee_id from read.referrals where tenant_id = tenant
        union select consents.id from consents
    ),
    related as (
        select actor as id where 'self' = any(relations)
        union select led.id from led
        union select referred.id from referred where 'referred' = any(relations)
    )
    select related.id from related
    where consent is null or exists (select from consents c where c.id = related.id and c.scope ? consent)
$$;

-- Every reading of a person's record, written before it is answered; never changed.
create table privacy.access_log (
    tenant_id text not null,
    id bigint generated always as identity,
    at timestamptz not null,
    actor text not null,
    role text not null,
    relation text not null,
    act text not null,
    part text not null,
    purpose text not null,
    reference text,                             -- what the auditor's purpose is about, such as the number of a matter
    case_id text,
    people text[] not null,                     -- whose records
    primary key (tenant_id, id)
);

insert into store.service_privileges values ('privacy.access_log', '{SELECT,INSERT}');

-- What is newest, of all.
create index access_log_newest on privacy.access_log (tenant_id, at desc);

-- Who has read one person's record.
create index access_log_of_person on privacy.access_log using gin (people);
