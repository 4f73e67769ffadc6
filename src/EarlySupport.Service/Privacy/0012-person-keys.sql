create schema if not exists privacy;

-- The master key that keys are wrapped with now; one row from the first key on. Whoever adds keys holds the row while doing so, and a
-- rotation changes it first: after that nothing is added under the old one.
create table privacy.master_key (
    only_one boolean primary key default true check (only_one),
    master_id text not null,
    since timestamptz not null
);

-- A key of a person for each purpose, wrapped. A key that was destroyed leaves its row behind, without the key: when, and by whom. Whose
-- keys are destroyed has a row 'development' too, so that text sealed before there were keys (decision 0006) is forgotten with the rest.
create table privacy.person_keys (
    tenant_id text not null,
    person_id text not null collate "C",
    purpose text not null check (purpose in ('employer', 'occupational-health')),
    key_id text not null,
    wrapped bytea,
    master_id text,
    created_at timestamptz not null,
    destroyed_at timestamptz,
    destroyed_by text,
    primary key (tenant_id, person_id, purpose, key_id),
    check ((wrapped is null) = (destroyed_at is not null)),
    check ((master_id is null) = (destroyed_at is not null)),
    check ((destroyed_by is null) = (destroyed_at is null))
);

-- New text is sealed with the one key of a purpose that is not destroyed.
create unique index person_keys_in_use on privacy.person_keys (tenant_id, person_id, purpose) where destroyed_at is null;

-- For rotation: what is wrapped with a master key still.
create index person_keys_by_master on privacy.person_keys (master_id) where destroyed_at is null;

-- The service reads and adds keys through the functions below, which run as the owner; the tables are not its own to read.
create function privacy.master_key_in_use() returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select master_id from privacy.master_key
$$;

create function privacy.keys_of(tenant text, people text[])
returns table (person_id text, purpose text, key_id text, wrapped bytea, master_id text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform store.must_have_entered(array[tenant]);
    return query select k.person_id, k.purpose, k.key_id, k.wrapped, k.master_id
    from privacy.person_keys k where k.tenant_id = tenant and k.person_id = any (people);
end $$;

-- Adds keys for whom there is none; whose there is one already by now is left alone. Under another master key than the one in use it
-- raises ES012 with the id of that one in the hint.
create function privacy.add_keys(tenant text, people text[], purposes text[], key_ids text[], wrapped bytea[], master text, at timestamptz)
returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    in_use text;
begin
    perform store.must_have_entered(array[tenant]);
    insert into privacy.master_key (master_id, since) values (master, at) on conflict do nothing;
    select m.master_id into strict in_use from privacy.master_key m for share;
    if in_use <> master then
        raise exception 'Keys are wrapped with another master key.' using errcode = 'ES012', hint = in_use;
    end if;

    insert into privacy.person_keys (tenant_id, person_id, purpose, key_id, wrapped, master_id, created_at)
    select tenant, n.person_id, n.purpose, n.key_id, n.wrapped, master, at
    from unnest(people, purposes, key_ids, wrapped) as n (person_id, purpose, key_id, wrapped)
    order by n.person_id, n.purpose
    on conflict (tenant_id, person_id, purpose) where destroyed_at is null do nothing;
end $$;

-- Destroys a person's keys of every purpose, with those of their cases (E1~C1) where it is not a case's alone, and tells every node when the transaction is committed. Again it changes nothing: who
-- destroyed a key, and when, stays as it was the first time.
create function privacy.destroy_keys(tenant text, person text, by_whom text, at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform store.must_have_entered(array[tenant]);
    update privacy.person_keys set wrapped = null, master_id = null, destroyed_at = at, destroyed_by = by_whom
    where tenant_id = tenant and (person_id = person or starts_with(person_id, person || '~')) and destroyed_at is null;
    insert into privacy.person_keys (tenant_id, person_id, purpose, key_id, created_at, destroyed_at, destroyed_by)
    values (tenant, person, 'employer', 'development', at, at, by_whom)
    on conflict do nothing;
    perform pg_notify('person_keys_destroyed', tenant || '/' || person);
end $$;

revoke all on all functions in schema privacy from public;

-- The role that the service runs as may use the functions and nothing else.
grant execute on all functions in schema privacy to early_support_service;
