-- After how long what is kept.
-- A process ends with the last case of its path.
select c.kind as Kind, c.case_id as CaseId, c.employee_id as EmployeeId, p.ended_at as EndedAt, p.open_case_id as OpenCaseId,
       k.erase_reviewed_on as EraseReviewedOn, k.erasure as Erasure
from read.cases c
join read.kept_cases k on k.tenant_id = c.tenant_id and k.case_id = c.case_id
join (
    select path_id, max(ended_at) as ended_at, min(case_id) filter (where state = 'open') as open_case_id
    from read.cases where tenant_id = @tenant group by path_id) p on p.path_id = c.path_id
where c.tenant_id = @tenant and (p.open_case_id is null or not @endedOnly)
order by c.case_id;
select p.employee_id as EmployeeId, p.employed_to as EmployedTo, o.case_id as OpenCaseId, e.erasure as Erasure
from read.people p
left join (select employee_id, min(case_id) as case_id from read.open_cases where tenant_id = @tenant group by employee_id) o on o.employee_id = p.employee_id
left join read.erased_people e on e.tenant_id = p.tenant_id and e.employee_id = p.employee_id
where p.tenant_id = @tenant and (p.employed_to is not null or not @endedOnly)
order by p.employee_id;
