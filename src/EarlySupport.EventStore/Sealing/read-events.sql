-- Every column of the table, as CanonicalEvent reads them.
select seq_id, id, tenant_id, stream_id, version, type, timestamp, data, headers, bdata, mt_dotnet_type, correlation_id, causation_id, is_archived
from events.mt_events
where seq_id >= $1 and seq_id <= $2
order by seq_id
limit $3
