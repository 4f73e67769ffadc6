select case_id as CaseId, negotiation_id as NegotiationId, employee_id as EmployeeId, negotiation_on as "On", negotiation_at as "At", state as State,
       held_on as HeldOn
from read.negotiations
where tenant_id = @Tenant
  and (@Everybody or employee_id in (select id from read.people_of(
    @Tenant, @Actor, @Relations, @Consent, @At, case when @employee::text is not null then array[@employee] end)))
  and (@employee::text is null or employee_id = @employee)
  and (@from::date is null or negotiation_on >= @from)
  and (@to::date is null or negotiation_on <= @to)
  and (@state::text is null or state = @state)
order by negotiation_on, negotiation_at, case_id, negotiation_id
