-- Statements that were asked for or given, those that are waited for first, by the day they are needed.
select s.case_id as CaseId, s.statement_id as StatementId, s.employee_id as EmployeeId, p.name as Name, s.purpose as Purpose, s.requested_on as RequestedOn,
       s.needed_by as NeededBy, s.state as State, s.given_on as GivenOn, s.delivered_on as DeliveredOn, c.state = 'open' as IsOpen,
       read.day_in(@Tenant, @At) as Today
from read.statements s
join read.cases c on c.tenant_id = s.tenant_id and c.case_id = s.case_id
left join read.people p on p.tenant_id = s.tenant_id and p.employee_id = s.employee_id
where s.tenant_id = @Tenant
  and (@Everybody or s.employee_id in (select id from read.people_of(@Tenant, @Actor, @Relations, @Consent, @At)))
order by s.state <> 'requested' or c.state <> 'open', case when s.state = 'requested' then s.needed_by end, s.given_on desc nulls last, s.case_id, s.statement_id
limit @limit
