select u.unit_id as UnitId, u.name as Name, u.sector as Sector,
       count(*) filter (where r.from_unit_id = u.unit_id and r.state in ('sought', 'offered')) as SoughtFrom,
       count(*) filter (where r.offered_unit_id = u.unit_id and r.state = 'offered') as Offered,
       count(*) filter (where r.placed_unit_id = u.unit_id and r.placed_from > @since) as Placed
from read.units u
left join read.reassignments r on r.tenant_id = u.tenant_id and u.unit_id in (r.from_unit_id, r.offered_unit_id, r.placed_unit_id)
where u.tenant_id = @tenant
group by u.unit_id, u.name, u.sector
order by u.sector, u.unit_id
