-- People of whom nothing was ever reached, who have a supervisor and stay: they come into the demo of themselves.
select p.employee_id as EmployeeId, p.supervisor_id as SupervisorId, p.unit_id as UnitId
from read.people p
where p.tenant_id = @tenant and p.supervisor_id is not null and p.employed_to is null
  and not exists (select from read.alerts a where a.tenant_id = p.tenant_id and a.employee_id = p.employee_id)
order by p.employee_id
limit 3;
