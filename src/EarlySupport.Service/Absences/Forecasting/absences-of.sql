-- Every absence of some people: the earlier ones count in windows and ledgers.
select employee_id as EmployeeId, absence_id as AbsenceId, kind as Kind, first_day as FirstDay, last_day as LastDay, percent as Percent
from read.absences
where tenant_id = @tenant and employee_id = any(@people);

select employee_id as EmployeeId, as_of as AsOf, days as Days
from read.confirmed_allowance_days
where tenant_id = @tenant and employee_id = any(@people);
