-- As read-stream.sql, of several streams, each up to its own first event recorded later.
select e.seq_id, e.id, e.tenant_id, e.stream_id, e.version, e.type, e.data, e.timestamp,
    coalesce(e.headers ->> 'actor', ''), coalesce(e.headers ->> 'role', ''), coalesce(e.correlation_id, ''), e.causation_id
from unnest($2) as asked (stream)
cross join lateral (
    select min(version) as version from events.mt_events where tenant_id = $1 and stream_id = asked.stream and timestamp > $4) as later
join events.mt_events e on e.tenant_id = $1 and e.stream_id = asked.stream
where e.seq_id <= coalesce($3, 9223372036854775807)
  and e.version < coalesce(later.version, 9223372036854775807)
order by e.seq_id
