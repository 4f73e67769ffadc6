-- Up to a recording time means up to the first event recorded later: nodes' clocks differ a little, and a stream read as of a time must
-- be a beginning of it, without a hole.
select seq_id, id, tenant_id, stream_id, version, type, data, timestamp,
    coalesce(headers ->> 'actor', ''), coalesce(headers ->> 'role', ''), coalesce(correlation_id, ''), causation_id
from events.mt_events
where tenant_id = $1 and stream_id = $2
  and version <= coalesce($3, 9223372036854775807)
  and version < coalesce(
    (select min(version) from events.mt_events where tenant_id = $1 and stream_id = $2 and timestamp > $4), 9223372036854775807)
order by version
