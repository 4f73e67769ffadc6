select rule_id as RuleId, count(*) filter (where state = 'open') as Open, count(*) filter (where state = 'history') as History,
       count(*) filter (where state = 'ahead') as Ahead
from read.alerts where tenant_id = @tenant and state <> 'withdrawn'
group by rule_id order by rule_id
