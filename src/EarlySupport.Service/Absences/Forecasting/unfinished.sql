-- After the settings of the organisation.
-- Who has an absence that is not over, and the version of the stream that all of theirs are recorded in. What belongs to each is looked up for each:
-- they are few beside all people and streams, and joining would read all of these.
select u.employee_id as EmployeeId, p.supervisor_id as SupervisorId, p.unit_id as UnitId,
       (select version from events.mt_streams where tenant_id = @tenant and id = ('absences-' || u.employee_id) collate "default") as Version
from (
    select distinct a.employee_id from read.absences a
    where a.tenant_id = @tenant
      and (@Everybody or a.employee_id in (select id from read.people_of(@Tenant, @Actor, @Relations, @Consent, @At, @among::text[])))
      and (a.last_day >= @today or a.last_day is null)
      and (@among::text[] is null or a.employee_id = any(@among))
) u
cross join lateral (select supervisor_id, unit_id from read.people where tenant_id = @tenant and employee_id = u.employee_id offset 0) p
where (@supervisor::text is null or p.supervisor_id = @supervisor)
  and (@unit::text is null or p.unit_id = @unit)
order by u.employee_id;
