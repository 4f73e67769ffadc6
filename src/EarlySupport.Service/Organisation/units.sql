-- Every unit with how many work in it today.
select u.unit_id as UnitId, u.name as Name, u.sector as Sector, count(p.employee_id) as People
from read.units u
left join read.people p on p.tenant_id = u.tenant_id and p.unit_id = u.unit_id
     and p.employed_from <= @today and (p.employed_to is null or p.employed_to >= @today)
where u.tenant_id = @tenant
group by u.unit_id, u.name, u.sector
order by u.sector, u.name, u.unit_id
