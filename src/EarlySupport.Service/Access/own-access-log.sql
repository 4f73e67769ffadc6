-- What the employee reads of their own is left out: it would be most of it, and they know.
select read.day_in(@tenant, at) as "On", role as Role, part as Part, purpose as Purpose, max(at) as LastAt
from privacy.readings_of(@tenant, @employeeId)
where relation <> 'self'
group by 1, role, part, purpose
order by "On" desc, Role, Part, Purpose
