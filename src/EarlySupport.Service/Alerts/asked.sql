-- After the settings of the organisation.
-- The newest line first. A supervisor who has left answers for nobody from the day after.
select l.from_day as FromDay, l.supervisor_id as SupervisorId, s.employed_to as EmployedTo
from read.lines_of_command l
left join read.people s on s.tenant_id = l.tenant_id and s.employee_id = l.supervisor_id
where l.tenant_id = @tenant and l.employee_id = @employeeId
order by l.from_day desc;
-- Every deputyship of all these supervisors: which of them is of today, and today itself, is told from the settings. Nobody is asked
-- about themselves.
select d.supervisor_id as SupervisorId, d.deputy_id as DeputyId, d.from_day as "From", least(d.to_day, d.ended_from - 1, p.employed_to) as "To"
from read.deputies d
join read.people p on p.tenant_id = d.tenant_id and p.employee_id = d.deputy_id
where d.tenant_id = @tenant and d.deputy_id <> @employeeId
  and d.supervisor_id in (select supervisor_id from read.lines_of_command where tenant_id = @tenant and employee_id = @employeeId);
