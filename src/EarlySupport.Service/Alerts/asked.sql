-- After the settings of the organisation.
-- The newest line first. A supervisor who has left answers for nobody from the day after.
select l.from_day as FromDay, l.supervisor_id as SupervisorId, s.employed_to as EmployedTo
from read.lines_of_command l
left join read.people s on s.tenant_id = l.tenant_id and s.employee_id = l.supervisor_id
where l.tenant_id = @tenant and l.employee_id = @employeeId
order by l.from_day desc;
