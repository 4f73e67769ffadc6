-- As before, for organisations of tens of thousands. Two things took time that grew with the organisation, at every request:
-- * A function's parameters have the collation of what it is called with. A person's number, whose collation is C, gave it to the tenant beside it, and
--   then no index was used, as those have the tenant in the database's own: hence the tenant's collation is said wherever a table is asked.
-- * Planning took several times as long as answering. people_of is planned once a session and no longer as part of each query.

-- Whom somebody leads, and who leads somebody, from the index alone.
create index lines_of_command_whole on read.lines_of_command (tenant_id, employee_id, from_day) include (supervisor_id);

-- Those who have left are few beside those who work.
create index people_who_left on read.people (tenant_id, employed_to) include (employee_id);

create or replace function read.employed(tenant text, employee text, day date) returns boolean language sql stable as $$
    select not exists (select from read.people where tenant_id = tenant collate "default" and employee_id = employee and employed_to < day)
$$;

create or replace function read.supervisor_on(tenant text, employee text, day date) returns text language sql stable as $$
    select supervisor_id from read.lines_of_command
    where tenant_id = tenant collate "default" and employee_id = employee and from_day <= day
    order by from_day desc limit 1
$$;

create or replace function read.people_above(tenant text, employee text, day date) returns table (id text) language sql stable as $$
    with recursive above (id) as (
        select read.supervisor_on(tenant, employee, day) collate "C"
        union
        select (
            select l.supervisor_id from read.lines_of_command l
            where l.tenant_id = tenant collate "default" and l.employee_id = above.id and l.from_day <= day
            order by l.from_day desc limit 1)
        from above where above.id is not null
    )
    select above.id from above where above.id is not null
$$;

create or replace function read.led_by(tenant text, leader text, day date) returns table (id text) language sql stable as $$
    select l.employee_id
    from read.lines_of_command l
    where l.tenant_id = tenant collate "default" and l.supervisor_id = leader and l.from_day <= day
      and not exists (
        select from read.lines_of_command newer
        where newer.tenant_id = tenant collate "default" and newer.employee_id = l.employee_id and newer.from_day > l.from_day and newer.from_day <= day)
$$;

create or replace function read.deputised_by(tenant text, deputy text, day date) returns table (id text) language sql stable as $$
    select d.supervisor_id from read.deputies d
    where d.tenant_id = tenant collate "default" and d.deputy_id = deputy and d.from_day <= day and d.to_day >= day and coalesce(d.ended_from > day, true)
      and read.employed(tenant, d.supervisor_id, day) and read.employed(tenant, deputy, day)
$$;

create or replace function read.consented(tenant text, employee text, day date) returns table (scope text) language sql stable as $$
    select distinct jsonb_array_elements_text(c.scope) from read.consents c
    where c.tenant_id = tenant collate "default" and c.employee_id = employee
      and c.given_on <= day and c.valid_until >= day and coalesce(c.withdrawn_on > day, true)
$$;

create or replace function read.referred(tenant text, employee text, day date) returns boolean language sql stable as $$
    select exists (
            select from read.occupational_health_notices where tenant_id = tenant collate "default" and employee_id = employee and state = 'told')
        or exists (select from read.referrals where tenant_id = tenant collate "default" and employee_id = employee)
        or exists (select from read.consented(tenant, employee, day))
$$;

-- Down the line person by person, as long as they are few. When they are not: first who leads at all, from the index as if it held each of them once, and
-- whom of these somebody is above; then all lines of the organisation in one go.
create or replace function read.people_below(tenant text, leaders text[], day date) returns table (id text)
language plpgsql stable rows 10000 as $$
#variable_conflict use_column
declare
    few constant int := 400;
    found text[] := array(
        with recursive below (id) as (
            select led.id from unnest(leaders) leader, read.led_by(tenant, leader, day) led
            union
            select led.id from below, read.led_by(tenant, below.id, day) led
        )
        select below.id from below limit few + 1);
begin
    if cardinality(found) <= few then
        return query select one from unnest(found) one;
        return;
    end if;
    return query
    with recursive supervisors (id) as (
        select min(supervisor_id) from read.lines_of_command where tenant_id = tenant collate "default"
        union all
        select (
            select min(l.supervisor_id) from read.lines_of_command l
            where l.tenant_id = tenant collate "default" and l.supervisor_id > supervisors.id)
        from supervisors where supervisors.id is not null
    ), leads as materialized (
        select supervisors.id as employee_id, (
            select l.supervisor_id from read.lines_of_command l
            where l.tenant_id = tenant collate "default" and l.employee_id = supervisors.id and l.from_day <= day
            order by l.from_day desc limit 1) as supervisor_id
        from supervisors
    ), above (id) as (
        select unnest(leaders) collate "C"
        union
        select leads.employee_id from above join leads on leads.supervisor_id = above.id
    )
    select line.employee_id
    from (
        select distinct on (l.employee_id) l.employee_id, l.supervisor_id from read.lines_of_command l
        where l.tenant_id = tenant collate "default" and l.from_day <= day
        order by l.employee_id desc, l.from_day desc) line
    where line.supervisor_id in (select above.id from above);
end
$$;

create or replace function read.people_of(tenant text, actor text, relations text[], consent text, at timestamptz, among text[]) returns table (id text)
language plpgsql stable rows 10000 as $$
#variable_conflict use_column
declare
    today constant date := read.day_in(tenant, at);
    leaders constant text[] := array(
        select actor where 'line' = any(relations) and read.employed(tenant, actor, today)
        union select s.id from read.deputised_by(tenant, actor, today) s where 'deputy' = any(relations));
begin
    return query
    with consents as materialized (
        select c.employee_id as id, c.scope from read.consents c
        where c.tenant_id = tenant collate "default" and c.given_on <= today and c.valid_until >= today and coalesce(c.withdrawn_on > today, true)
          and (among is null or c.employee_id = any(among))
    ), below as (
        select below.id from read.people_below(tenant, leaders, today) below where among is null
        union all
        select one.id from unnest(among) one (id)
        where exists (select from read.people_above(tenant, one.id, today) above where above.id = any(leaders))
    ), led as (
        select below.id from below
        where below.id <> actor and below.id not in (
            select p.employee_id from read.people p where p.tenant_id = tenant collate "default" and p.employed_to < today)
    ), referred as (
        select employee_id as id from read.occupational_health_notices
        where tenant_id = tenant collate "default" and state = 'told' and (among is null or employee_id = any(among))
        union select employee_id from read.referrals where tenant_id = tenant collate "default" and (among is null or employee_id = any(among))
        union select consents.id from consents
    ), related as (
        select actor as id where 'self' = any(relations) and (among is null or actor = any(among))
        union all
        select led.id from led
        union all
        select referred.id from referred
        where 'referred' = any(relations) and referred.id not in (select led.id from led) and ('self' <> all(relations) or referred.id <> actor)
    )
    select related.id from related
    where consent is null or exists (select from consents c where c.id = related.id and c.scope ? consent);
end
$$;

-- By name, as lists of people are read.
create index people_by_name on read.people (tenant_id, name, employee_id);
