-- The first event not sealed yet that stands before an earlier one of its stream.
select t.seq_id, t.tenant_id, t.stream_id, t.version
from events.mt_events t
join events.mt_events before
    on before.tenant_id = t.tenant_id and before.stream_id = t.stream_id and before.version = t.version - 1 and before.seq_id > t.seq_id
where t.seq_id > $1
order by t.seq_id
limit 1
