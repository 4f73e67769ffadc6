-- The columns of read-events.sql.
select seq_id, id, tenant_id, stream_id, version, type, timestamp, data, headers, bdata, mt_dotnet_type, correlation_id, causation_id, is_archived
from events.mt_events
where tenant_id = $1 and stream_id = any ($2)
order by seq_id
