select reached_on
from read.alerts
where tenant_id = @tenant and employee_id = @employee and rule_id = @rule and state in ('open', 'history')
