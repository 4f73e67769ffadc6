with today as (
    select (@now::timestamptz at time zone coalesce(
        (select time_zone from read.organisations where tenant_id = @tenant), 'Europe/Helsinki'))::date as day
)
select
    (
        select employed_from <= day and (employed_to is null or employed_to >= day)
        from read.people where tenant_id = @tenant and employee_id = @personId
    ) as IsEmployed,
    exists (
        select from read.lines_of_command l
        join read.people p on p.tenant_id = l.tenant_id and p.employee_id = l.employee_id
        where l.tenant_id = @tenant and l.supervisor_id = @personId and l.from_day <= day and l.until_day > day
          and p.employed_from <= day and (p.employed_to is null or p.employed_to >= day)
    ) or exists (
        select from read.deputies
        where tenant_id = @tenant and deputy_id = @personId and from_day <= day and to_day >= day and (ended_from is null or ended_from > day)
    ) as Leads,
    (select string_agg(role, ' ') from read.role_holders where tenant_id = @tenant and person_id = @personId) as Granted
from today
