-- The first stream whose events are not its versions from 1 on without a hole: the first version that is missing, or that is one too many.
with counted as (
    select tenant_id, stream_id as id, count(*) as events, min(version) as first, max(version) as last
    from events.mt_events
    group by tenant_id, stream_id
),
differing as (
    select tenant_id, id, events, first, last, s.version
    from counted c full join events.mt_streams s using (tenant_id, id)
    where c.events is null or s.id is null or c.first <> 1 or c.last <> c.events or c.last is distinct from s.version
    order by tenant_id, id
    limit 1
)
select d.tenant_id, d.id, coalesce(missing.version, surplus.version) as version, missing.version is null as added, surplus.seq_id
from differing d
left join lateral (
    select v as version
    from generate_series(1, least(coalesce(d.version, d.last), coalesce(d.events, 0) + 1)) v
    where not exists (select from events.mt_events e where e.tenant_id = d.tenant_id and e.stream_id = d.id and e.version = v)
    order by v limit 1) missing on true
left join lateral (
    select e.version, e.seq_id
    from events.mt_events e
    where e.tenant_id = d.tenant_id and e.stream_id = d.id and (e.version < 1 or e.version > coalesce(d.version, 0))
    order by e.version limit 1) surplus on true
