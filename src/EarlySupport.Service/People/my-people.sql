-- After the settings of the organisation. Whether there is anybody beside those whom the reader leads themself or stands in for.
select @Everybody or exists (
    select from read.people led
    join read.people below on below.tenant_id = led.tenant_id and below.supervisor_id = led.employee_id
    where led.tenant_id = @Tenant
      and (led.supervisor_id = @Actor or led.supervisor_id in (select id from read.deputised_by(@Tenant, @Actor, read.day_in(@Tenant, @now)))));

-- A page of those whom the reader may see: first those they lead themself or stand in for, by name.
-- Absences as JSON, of the year that is drawn: one row a person, and one round trip for all of them.
with direct as materialized (
    select employee_id as id from read.people
    where tenant_id = @Tenant and (supervisor_id = @Actor or supervisor_id in (select id from read.deputised_by(@Tenant, @Actor, read.day_in(@Tenant, @now))))
), among as materialized (
    select case when @employee::text is not null then array[@employee] when not @all then array(select id from direct) end as ids
), led as materialized (
    select p.employee_id, p.name, p.unit_id, p.supervisor_id, p.employee_id in (select id from direct) as direct
    from among, read.people p
    where p.tenant_id = @Tenant
      and (@Everybody or p.employee_id in (select id from read.people_of(@Tenant, @Actor, @Relations, @Consent, @At, (select ids from among))))
      and (among.ids is null or p.employee_id = any(among.ids))
), counted as (
    select led.*, count(*) over () as shown
    from led
    order by direct desc, name, employee_id
    limit @limit offset @skip
)
select c.employee_id as EmployeeId, c.name as Name, u.name as Unit, coalesce(s.name, c.supervisor_id) as Supervisor, c.direct as IsDirect, c.shown as Shown,
       (select coalesce(json_agg(json_build_object('kind', a.kind, 'firstDay', a.first_day, 'lastDay', a.last_day) order by a.first_day), '[]')
        from read.absences a
        where a.tenant_id = @Tenant and a.employee_id = c.employee_id and coalesce(a.last_day, 'infinity') >= @from)::text as Absences
from counted c
left join read.units u on u.tenant_id = @Tenant and u.unit_id = c.unit_id
left join read.people s on s.tenant_id = @Tenant and s.employee_id = c.supervisor_id
order by c.direct desc, c.name, c.employee_id
