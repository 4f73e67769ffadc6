-- A person's consents of all cases, those that end last first.
select case_id as CaseId, consent_id as ConsentId, scope::text as Scope, given_on as GivenOn, valid_until as Until, form as Form, withdrawn_on as WithdrawnOn
from read.consents
where tenant_id = @tenant and employee_id = @employeeId
order by valid_until desc, given_on desc, consent_id
