-- After the settings of the organisation.
select o.case_id
from read.early_support_cases c
join read.open_early_support o on o.tenant_id = c.tenant_id and o.employee_id = c.employee_id
where c.tenant_id = @tenant and c.case_id = @caseId;
