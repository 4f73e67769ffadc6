-- Those whose number, or the number of whose case, is the one asked for, or whose name has it in it; with their cases.
select p.employee_id as EmployeeId, p.name as Name, u.name as Unit,
       (select coalesce(json_agg(json_build_object('caseId', c.case_id, 'kind', c.kind, 'state', c.state, 'openedAt', c.opened_at) order by c.opened_at), '[]')
        from read.cases c where c.tenant_id = @Tenant and c.employee_id = p.employee_id)::text as Cases
from read.people p
left join read.units u on u.tenant_id = p.tenant_id and u.unit_id = p.unit_id
where p.tenant_id = @Tenant
  and (@Everybody or p.employee_id in (select id from read.people_of(@Tenant, @Actor, @Relations, @Consent, @At)))
  and (p.employee_id = @text or p.name ilike @pattern
    or p.employee_id = (select employee_id from read.cases where tenant_id = @Tenant and case_id = @text))
order by p.name, p.employee_id
limit @limit
