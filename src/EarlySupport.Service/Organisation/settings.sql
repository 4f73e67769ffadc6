select name, time_zone as TimeZone, go_live as GoLive from read.organisations where tenant_id = @tenant;
select version, effective_from as EffectiveFrom, rules::text as Rules, remind_after as RemindAfter, escalate_after as EscalateAfter
from read.policies where tenant_id = @tenant order by version;
