-- What the employee reads of their own is left out: it would be most of it, and they know.
select distinct read.day_in(@tenant, at) as "On", role as Role, part as Part, purpose as Purpose
from privacy.readings_of(@tenant, @employeeId)
where relation <> 'self'
order by "On" desc, Role, Part, Purpose
