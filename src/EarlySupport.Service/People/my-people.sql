-- A page of those whom the reader may see: first those they lead themself or stand in for, by name.
-- Absences as JSON, of the year that is drawn: one row a person, and one round trip for all of them.
with led as materialized (
    select p.employee_id, p.name, p.unit_id, p.supervisor_id, p.employee_id = any(@direct) as direct
    from read.people p
    where p.tenant_id = @Tenant
      and (@Everybody or p.employee_id in (select id from read.people_of(@Tenant, @Actor, @Relations, @Consent, @At, @among::text[])))
      and (@among::text[] is null or p.employee_id = any(@among))
), counted as (
    select led.*, count(*) over () as shown
    from led
    order by direct desc, name, employee_id
    limit @limit offset @skip
)
select c.employee_id as EmployeeId, c.name as Name, u.name as Unit, coalesce(s.name, c.supervisor_id) as Supervisor, c.direct as IsDirect, c.shown as Shown,
       (select coalesce(json_agg(json_build_object('kind', a.kind, 'firstDay', a.first_day, 'lastDay', a.last_day) order by a.first_day), '[]')
        from read.absences a
        where a.tenant_id = @Tenant and a.employee_id = c.employee_id and (a.last_day >= @from or a.last_day is null))::text as Absences
from counted c
left join read.units u on u.tenant_id = @Tenant and u.unit_id = c.unit_id
left join read.people s on s.tenant_id = @Tenant and s.employee_id = c.supervisor_id
order by c.direct desc, c.name, c.employee_id;

-- Whether there is anybody else for the reader to see: somebody below those.
select @Everybody or exists (select from read.people where tenant_id = @Tenant and supervisor_id = any(@direct));
