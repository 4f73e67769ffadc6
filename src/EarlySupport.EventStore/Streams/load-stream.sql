-- One row for each event of the asked streams, by the place of the asking in the arrays.
select asked.place::int, e.version, e.type, e.data
from unnest($2) with ordinality as asked (stream, place)
join events.mt_events e on e.tenant_id = $1 and e.stream_id = asked.stream
order by asked.place, e.version
