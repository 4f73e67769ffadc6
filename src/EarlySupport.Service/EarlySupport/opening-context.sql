select exists (select from read.people where tenant_id = @tenant and employee_id = @EmployeeId);
select case_id from read.open_early_support where tenant_id = @tenant and employee_id = @EmployeeId;
select a.alert_id, c.case_id
from read.alerts a
left join read.early_support_alerts c on c.tenant_id = a.tenant_id and c.alert_id = a.alert_id
where a.tenant_id = @tenant and a.employee_id = @EmployeeId and a.alert_id = any(@AlertIds);
