select stream_id, version, type, data
from events.mt_events
where tenant_id = $1 and stream_id = any ($2)
order by stream_id, version
