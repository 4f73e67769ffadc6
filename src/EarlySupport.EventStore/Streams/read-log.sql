select seq_id, id, tenant_id, stream_id, version, type, data, timestamp,
    coalesce(headers ->> 'actor', ''), coalesce(headers ->> 'role', ''), coalesce(correlation_id, ''), causation_id
from events.mt_events
where seq_id > $1 and seq_id <= $2
order by seq_id
limit $3
