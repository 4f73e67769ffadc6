-- Moves streams from their expected versions, all or none. A stream that stands elsewhere raises ES001; the hint is a JSON array of
-- {tenant, id, actual} naming every such stream, so that the commits of a group that are still good can be written without the others.
-- (The hint, because clients leave out details as possibly sensitive; these are ids.)
create function store.advance_streams(
    tenants text[], ids text[], types text[], expected bigint[], added bigint[], at timestamptz[]) returns void
language plpgsql as $$
#variable_conflict use_column
declare
    stale jsonb;
begin
    -- The transaction's id before any number of the log: a follower of the log relies on it (follow-log.sql).
    perform pg_current_xact_id();

    -- Rows are locked in one order everywhere, so that two groups never wait for each other in a circle.
    perform from unnest(tenants, ids, expected) as asked (tenant, id, expected)
        join events.mt_streams s on s.tenant_id = asked.tenant and s.id = asked.id
        where asked.expected > 0
        order by s.tenant_id, s.id
        for no key update of s;

    with asked as (
        select * from unnest(tenants, ids, types, expected, added, at) as u (tenant, id, type, expected, added, at)
    ), created as (
        insert into events.mt_streams (tenant_id, id, type, version, timestamp, created)
        select tenant, id, type, added, at, at from asked where asked.expected = 0 order by tenant, id
        on conflict do nothing
        returning tenant_id, id
    ), advanced as (
        update events.mt_streams s set version = asked.expected + asked.added, timestamp = asked.at
        from asked
        where s.tenant_id = asked.tenant and s.id = asked.id and asked.expected > 0 and s.version = asked.expected
        returning s.tenant_id, s.id
    )
    select jsonb_agg(jsonb_build_object('tenant', asked.tenant, 'id', asked.id)) into stale
    from asked
    left join (select * from created union all select * from advanced) moved (tenant, id) using (tenant, id)
    where moved.id is null;

    if stale is not null then
        -- A second statement, for a snapshot that sees what others have committed meanwhile.
        select jsonb_agg(one || jsonb_build_object('actual', coalesce(s.version, 0))) into stale
        from jsonb_array_elements(stale) one
        left join events.mt_streams s on s.tenant_id = one ->> 'tenant' and s.id = one ->> 'id';
        raise exception 'Streams are not at their expected versions.' using errcode = 'ES001', hint = stale;
    end if;
end $$;
