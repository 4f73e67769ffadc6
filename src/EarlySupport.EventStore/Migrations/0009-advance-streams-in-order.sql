-- As 0004, without a statement of its own for the locks: the arrays come sorted by tenant and id, and a connection that goes by index
-- only (ByIndexConnection.cs) visits the rows in the order of the arrays, so that two groups never wait for each other in a circle.
create or replace function store.advance_streams(
    tenants text[], ids text[], types text[], expected bigint[], added bigint[], at timestamptz[]) returns void
language plpgsql as $$
#variable_conflict use_column
declare
    moved_tenants text[];
    moved_ids text[];
    stale jsonb;
begin
    -- The transaction's id before any number of the log: a follower of the log relies on it (follow-log-2-open-since.sql).
    perform pg_current_xact_id();

    with asked as (
        select * from unnest(tenants, ids, types, expected, added, at) as u (tenant, id, type, expected, added, at)
    ), created as (
        insert into events.mt_streams (tenant_id, id, type, version, timestamp, created)
        select tenant, id, type, added, at, at from asked where asked.expected = 0
        on conflict do nothing
        returning tenant_id, id
    ), advanced as (
        update events.mt_streams s set version = asked.expected + asked.added, timestamp = asked.at
        from asked
        where s.tenant_id = asked.tenant and s.id = asked.id and asked.expected > 0 and s.version = asked.expected
        returning s.tenant_id, s.id
    )
    select array_agg(tenant_id), array_agg(id) into moved_tenants, moved_ids
    from (select * from created union all select * from advanced) moved;

    if coalesce(cardinality(moved_ids), 0) < cardinality(ids) then
        -- A second statement, for a snapshot that sees what others have committed meanwhile.
        select jsonb_agg(jsonb_build_object('tenant', asked.tenant, 'id', asked.id, 'actual', coalesce(s.version, 0))) into stale
        from (select * from unnest(tenants, ids) except select * from unnest(moved_tenants, moved_ids)) asked (tenant, id)
        left join events.mt_streams s on s.tenant_id = asked.tenant and s.id = asked.id;
        raise exception 'Streams are not at their expected versions.' using errcode = 'ES001', hint = stale;
    end if;
end $$;
