-- What the employee reads of their own is left out: it would be most of it, and they know.
select (at at time zone zone.name)::date as "On", role as Role, part as Part, purpose as Purpose, max(at) as LastAt
from privacy.readings_of(@tenant, @employeeId),
     -- Asked for once, as read.day_in would for each reading.
     (select coalesce((select time_zone from read.organisations where tenant_id = @tenant), 'Europe/Helsinki') as name) zone
where relation <> 'self'
group by 1, role, part, purpose
order by "On" desc, Role, Part, Purpose
