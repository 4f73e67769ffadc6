-- After the settings of the organisation.
select o.case_id
from read.cases c
join read.open_cases o on o.tenant_id = c.tenant_id and o.employee_id = c.employee_id and o.kind = c.kind
where c.tenant_id = @tenant and c.case_id = @caseId and c.kind = @kind;
select @unitId::text is null or exists (select from read.units where tenant_id = @tenant and unit_id = @unitId);
