-- As before, with fewer passes over tens of thousands of lines, and up the line for all who are asked for at once.

-- Down the line person by person, as long as they are few. When they are not: first who leads at all, and whom of these somebody is above; then all lines of
-- the organisation in one go.
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
    with recursive supervisors as (
        select distinct l.supervisor_id as id from read.lines_of_command l
        where l.tenant_id = tenant collate "default" and l.supervisor_id is not null
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

-- Who of some people has one of the leaders above them: up the line for all of them together, no further than to a leader.
create function read.led_among(tenant text, among text[], leaders text[], day date) returns table (id text) language sql stable as $$
    with recursive above (one, id, is_leader) as (
        select one.id, one.id collate "C", false from unnest(among) one (id)
        union
        select above.one, next.id, next.id = any(leaders)
        from above
        cross join lateral (
            select l.supervisor_id as id from read.lines_of_command l
            where l.tenant_id = tenant collate "default" and l.employee_id = above.id and l.from_day <= day
            order by l.from_day desc limit 1) next
        where not above.is_leader and next.id is not null
    )
    select distinct above.one from above where above.is_leader
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
        select led.id from read.led_among(tenant, among, leaders, today) led where among is not null
    -- Asked twice only of who is in the line of some and has others referred to them; kept, it would take longer for everybody else.
    ), led as not materialized (
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

-- What occupational health was told last of each, without sorting all that it was ever told.
create index occupational_health_notices_last on read.occupational_health_notices (tenant_id, employee_id, told_at desc) include (what, on_day)
    where state = 'told';
