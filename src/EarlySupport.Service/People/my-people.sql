-- A page of those whom the reader may see: first those they lead themself or stand in for, by name; then the others, by name too, read from the index as
-- far as the page goes: "is true" keeps the planner from joining, for which it would read all of them.
-- Absences as JSON, of the year that is drawn: one row a person, and one round trip for all of them.
with shown as materialized (
    select id from read.people_of(@Tenant, @Actor, @Relations, @Consent, @At, @among::text[]) where not @Everybody
    union all
    select employee_id from read.people where @Everybody and tenant_id = @Tenant and (@among::text[] is null or employee_id = any(@among))
), led as (
    select employee_id, name, unit_id, supervisor_id, true as direct
    from read.people
    where tenant_id = @Tenant and employee_id in (select id from shown where id = any(@direct))
    union all (
    select employee_id, name, unit_id, supervisor_id, false
    from read.people
    where tenant_id = @Tenant and (@among::text[] is null or employee_id = any(@among))
      and employee_id <> all(@direct) and (@Everybody or employee_id in (select id from shown)) is true
    order by name, employee_id
    limit @limit::bigint + @skip)
), page as (
    select * from led
    order by direct desc, name, employee_id
    limit @limit offset @skip
)
select c.employee_id as EmployeeId, c.name as Name, u.name as Unit, coalesce(s.name, c.supervisor_id) as Supervisor, c.direct as IsDirect,
       (select count(*) from shown) as Shown,
       (select coalesce(json_agg(json_build_object('kind', a.kind, 'firstDay', a.first_day, 'lastDay', a.last_day) order by a.first_day), '[]')
        from read.absences a
        where a.tenant_id = @Tenant and a.employee_id = c.employee_id and (a.last_day >= @from or a.last_day is null))::text as Absences
from page c
left join read.units u on u.tenant_id = @Tenant and u.unit_id = c.unit_id
left join read.people s on s.tenant_id = @Tenant and s.employee_id = c.supervisor_id
order by c.direct desc, c.name, c.employee_id;

-- Whether there is anybody else for the reader to see, somebody below those; where all are shown there is not.
select @among::text[] is not null and exists (select from read.people where tenant_id = @Tenant and supervisor_id = any(@direct));
