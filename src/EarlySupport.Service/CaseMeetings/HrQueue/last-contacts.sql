-- When some people were talked with last: looked up for each, so that it takes as long as they are many and not as the past is long.
select a.employee_id as EmployeeId, greatest(
    (select max(held_on) from read.memos where tenant_id = @tenant and employee_id = a.employee_id),
    (select max(held_on) from read.follow_ups where tenant_id = @tenant and employee_id = a.employee_id and held_on is not null),
    (select max(held_on) from read.contacts where tenant_id = @tenant and employee_id = a.employee_id),
    (select max(held_on) from read.return_follow_ups where tenant_id = @tenant and employee_id = a.employee_id and held_on is not null)) as HeldOn
from unnest(@people) a (employee_id);
