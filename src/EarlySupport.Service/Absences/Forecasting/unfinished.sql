-- After the settings of the organisation.
-- Every absence of those who have one that is not over: the earlier ones count in windows and ledgers.
with unfinished as materialized (
    select distinct a.employee_id, p.supervisor_id, p.unit_id
    from read.absences a
    join read.people p on p.tenant_id = a.tenant_id and p.employee_id = a.employee_id
    where a.tenant_id = @tenant
      and (@Everybody or a.employee_id in (select id from read.people_of(@Tenant, @Actor, @Relations, @Consent, @At, @among::text[])))
      and coalesce(a.last_day, 'infinity'::date) >= @today
      and (@among::text[] is null or a.employee_id = any(@among))
      and (@supervisor::text is null or p.supervisor_id = @supervisor)
      and (@unit::text is null or p.unit_id = @unit)
)
select u.employee_id as EmployeeId, u.supervisor_id as SupervisorId, u.unit_id as UnitId,
       a.absence_id as AbsenceId, a.kind as Kind, a.first_day as FirstDay, a.last_day as LastDay, a.percent as Percent
from unfinished u
join read.absences a on a.tenant_id = @tenant and a.employee_id = u.employee_id
order by u.employee_id;
select employee_id as EmployeeId, as_of as AsOf, days as Days
from read.confirmed_allowance_days
where tenant_id = @tenant and (@among::text[] is null or employee_id = any(@among));
