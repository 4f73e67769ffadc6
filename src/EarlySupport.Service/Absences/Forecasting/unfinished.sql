-- After the settings of the organisation.
-- Who has an absence that is not over, and the version of the stream that all of theirs are recorded in.
select u.employee_id as EmployeeId, u.supervisor_id as SupervisorId, u.unit_id as UnitId, s.version as Version
from (
    select distinct a.employee_id, p.supervisor_id, p.unit_id
    from read.absences a
    join read.people p on p.tenant_id = a.tenant_id and p.employee_id = a.employee_id
    where a.tenant_id = @tenant
      and (@Everybody or a.employee_id in (select id from read.people_of(@Tenant, @Actor, @Relations, @Consent, @At, @among::text[])))
      and coalesce(a.last_day, 'infinity'::date) >= @today
      and (@among::text[] is null or a.employee_id = any(@among))
      and (@supervisor::text is null or p.supervisor_id = @supervisor)
      and (@unit::text is null or p.unit_id = @unit)
) u
join events.mt_streams s on s.tenant_id = @tenant and s.id = 'absences-' || u.employee_id
order by u.employee_id;
