-- One row for each event of the asked streams, by the place of the asking in the arrays.
select asked.place::int, e.version, e.type, e.data
from unnest($1, $2) with ordinality as asked (tenant, stream, place)
join events.mt_events e on e.tenant_id = asked.tenant and e.stream_id = asked.stream
order by asked.place, e.version
