-- The alerts reached on a day, of people who have a supervisor to be asked.
select a.alert_id as AlertId, a.employee_id as EmployeeId, a.supervisor_id as SupervisorId, p.unit_id as UnitId, a.rule_id as RuleId
from read.alerts a
join read.people p on p.tenant_id = a.tenant_id and p.employee_id = a.employee_id
where a.tenant_id = @tenant and a.state = 'open' and a.reached_on = @day and a.supervisor_id is not null
order by a.alert_id;
