-- Whose rows a session sees is told by the pass that it shows: the id of an organisation, or * for all, behind an HMAC-SHA256 of it. Who
-- serves makes passes (Passes.cs); whether one is good is found out here, by a function of the owner, whose secrets the service cannot read.
create table store.pass_secrets (
    inner_pad bytea not null,   -- the two padded keys of HMAC (RFC 2104), of 64 bytes each
    outer_pad bytea not null,
    primary key (inner_pad, outer_pad)
);

-- Whom the session has entered; * for all. A session without a pass, or with one that is not good, has made a mistake or an attempt: it
-- is told so, where it could take silence for an organisation that has no rows.
create function store.tenant() returns text
language plpgsql stable security definer parallel safe set search_path = pg_catalog, pg_temp as $$
declare
    pass text := current_setting('early_support.pass', true);
    whose text := substr(pass, 66);
begin
    if exists (select from store.pass_secrets
        where encode(sha256(outer_pad || sha256(inner_pad || convert_to(whose, 'UTF8'))), 'hex') || ':' || whose = pass) then
        return whose;
    end if;
    raise exception 'No organisation was entered, or with a pass that this database does not know.' using errcode = 'ES003';
end $$;

-- For functions that run as the owner, whom row-level security does not bind: all that is asked for must be whom the session has entered.
create function store.must_have_entered(tenants text[]) returns void
language plpgsql stable parallel safe set search_path = pg_catalog, pg_temp as $$
declare
    entered text := store.tenant();
begin
    if entered <> '*' and (entered <> any (tenants)) is not false then
        raise exception 'Another organisation was entered.' using errcode = 'ES003';
    end if;
end $$;

-- As 0009, run as the owner: the service may append events, and move streams in no other way than this.
create or replace function store.advance_streams(
    tenants text[], ids text[], types text[], expected bigint[], added bigint[], at timestamptz[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    moved_tenants text[];
    moved_ids text[];
    stale jsonb;
begin
    perform store.must_have_entered(tenants);

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
