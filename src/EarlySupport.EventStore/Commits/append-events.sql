-- Numbers are given in the order of the arrays: unnest keeps it, so they rise with the version inside a stream.
insert into events.mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id,
    mt_dotnet_type, correlation_id, causation_id, headers)
select nextval('events.mt_events_sequence'), *
from unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
