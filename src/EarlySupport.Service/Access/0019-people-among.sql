-- As before, and of some people only where those are given: a page of a list, or one person, is then looked up from each of them upwards, however
-- many somebody leads.
create function read.people_of(tenant text, actor text, relations text[], consent text, at timestamptz, among text[]) returns table (id text)
language sql stable as $$
    with today as materialized (select read.day_in(tenant, at) as day),
    consents as materialized (
        select c.employee_id as id, c.scope from today, read.consents c
        where c.tenant_id = tenant and c.given_on <= today.day and c.valid_until >= today.day and coalesce(c.withdrawn_on > today.day, true)
          and (among is null or c.employee_id = any(among))
    ),
    leaders as materialized (
        select array(select actor from today where 'line' = any(relations) and read.employed(tenant, actor, today.day)
                     union select s.id from today, read.deputised_by(tenant, actor, today.day) s where 'deputy' = any(relations)) as ids
    ),
    below as (
        select below.id from today, leaders, read.people_below(tenant, leaders.ids, today.day) below where among is null
        union all
        select one.id from today, leaders, unnest(among) one (id)
        where exists (select from read.people_above(tenant, one.id, today.day) above where above.id = any(leaders.ids))
    ),
    led as (
        select below.id from today, below
        join read.people p on p.tenant_id = tenant and p.employee_id = below.id
        where below.id <> actor and coalesce(p.employed_to >= today.day, true)
    ),
    referred as (
        select employee_id as id from read.occupational_health_notices
        where tenant_id = tenant and state = 'told' and (among is null or employee_id = any(among))
        union select employee_id from read.referrals where tenant_id = tenant and (among is null or employee_id = any(among))
        union select consents.id from consents
    ),
    related as (
        select actor as id where 'self' = any(relations) and (among is null or actor = any(among))
        union select led.id from led
        union select referred.id from referred where 'referred' = any(relations)
    )
    select related.id from related
    where consent is null or exists (select from consents c where c.id = related.id and c.scope ? consent)
$$;

-- Whom somebody leads now.
create index people_of_supervisor on read.people (tenant_id, supervisor_id);

create or replace function read.people_of(tenant text, actor text, relations text[], consent text, at timestamptz) returns table (id text)
language sql stable as $$ select of.id from read.people_of(tenant, actor, relations, consent, at, null::text[]) of $$;
