select exists (select from read.people where tenant_id = @tenant and employee_id = @EmployeeId) as Known,
       o.case_id as OpenCaseId,
       (select path_id from read.cases where tenant_id = @tenant and case_id = o.case_id) as OpenPathId,
       (select path_id from read.cases where tenant_id = @tenant and case_id = @EarlierCaseId and employee_id = @EmployeeId) as EarlierPathId,
       exists (select from read.cases where tenant_id = @tenant and case_id = @CaseId and kind <> @kind) as CaseIdTaken,
       exists (select from read.erased_people where tenant_id = @tenant and employee_id = @EmployeeId) as Erased
from (values (1)) as one_row
left join read.open_cases o on o.tenant_id = @tenant and o.employee_id = @EmployeeId and o.kind = @kind;
select a.alert_id, c.case_id
from read.alerts a
left join read.case_alerts c on c.tenant_id = a.tenant_id and c.alert_id = a.alert_id
where a.tenant_id = @tenant and a.employee_id = @EmployeeId and a.alert_id = any(@AlertIds);
