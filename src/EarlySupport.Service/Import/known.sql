select unit_id from read.units where tenant_id = @tenant;
select employee_id as EmployeeId, supervisor_id as SupervisorId, employed_from as EmployedFrom, employed_to as EmployedTo
from read.people where tenant_id = @tenant;
select absence_id as AbsenceId, employee_id as EmployeeId from read.absences where tenant_id = @tenant and absence_id = any(@absenceIds);
