-- The alerts raised since the last look, of people who have a supervisor to be asked: as they were raised, whatever became of them since.
select e.seq_id as Number, e.data ->> 'alertId' as AlertId, e.data ->> 'employeeId' as EmployeeId, e.data ->> 'supervisorId' as SupervisorId,
       p.unit_id as UnitId, e.data ->> 'ruleId' as RuleId, (e.data ->> 'raisedOn')::date as RaisedOn
from events.mt_events e
join read.people p on p.tenant_id = e.tenant_id and p.employee_id = e.data ->> 'employeeId'
where e.seq_id > @after and e.tenant_id = @tenant and e.type = 'alert_raised' and not (e.data ->> 'isHistory')::bool and e.data ->> 'supervisorId' is not null
order by e.seq_id;
