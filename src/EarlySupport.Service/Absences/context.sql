select name, time_zone as TimeZone, go_live as GoLive from read.organisations where tenant_id = @tenant;
select version, effective_from as EffectiveFrom, rules::text as Rules, remind_after as RemindAfter, escalate_after as EscalateAfter
from read.policies where tenant_id = @tenant order by version;
select employed_from as "From", employed_to as "To" from read.people where tenant_id = @tenant and employee_id = @employeeId;
select employee_id from read.absences where tenant_id = @tenant and absence_id = @absenceId;
