select name, time_zone as TimeZone, go_live as GoLive from read.organisations where tenant_id = @tenant;
select version, effective_from as EffectiveFrom, rules::text as Rules, remind_after as RemindAfter, escalate_after as EscalateAfter
from read.policies where tenant_id = @tenant order by version;
select o.case_id
from read.early_support_cases c
join read.open_early_support o on o.tenant_id = c.tenant_id and o.employee_id = c.employee_id
where c.tenant_id = @tenant and c.case_id = @caseId;
