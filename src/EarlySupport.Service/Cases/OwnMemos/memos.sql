-- A person's memos of every kind, the newest first. Only what is in an open case can be approved.
select m.case_id as CaseId, c.kind as Kind, m.memo_id as MemoId, m.held_on as HeldOn, m.version as Version, m.awaits_employee and c.state = 'open' as Awaits
from read.memos m
join read.cases c on c.tenant_id = m.tenant_id and c.case_id = m.case_id
where m.tenant_id = @tenant and m.employee_id = @employeeId
order by m.held_on desc, m.case_id, m.memo_id
