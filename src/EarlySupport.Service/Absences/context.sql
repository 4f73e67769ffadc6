-- After the settings of the organisation.
select employed_from as "From", employed_to as "To" from read.people where tenant_id = @tenant and employee_id = @employeeId;
select employee_id from read.absences where tenant_id = @tenant and absence_id = @absenceId;
