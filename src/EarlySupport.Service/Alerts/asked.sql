select name, time_zone as TimeZone, go_live as GoLive from read.organisations where tenant_id = @tenant;
select version, effective_from as EffectiveFrom, rules::text as Rules, remind_after as RemindAfter, escalate_after as EscalateAfter
from read.policies where tenant_id = @tenant order by version;
-- The newest line first. A supervisor who has left answers for nobody from the day after.
select l.from_day as FromDay, l.supervisor_id as SupervisorId, s.employed_to as EmployedTo
from read.lines_of_command l
left join read.people s on s.tenant_id = l.tenant_id and s.employee_id = l.supervisor_id
where l.tenant_id = @tenant and l.employee_id = @employeeId
order by l.from_day desc;
