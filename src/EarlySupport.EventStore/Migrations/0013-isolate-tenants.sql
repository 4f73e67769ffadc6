-- Puts a table under row-level security, if its rows belong to organisations, and gives the service's role what service_privileges says.
-- Touches nothing that is so already. It binds whoever is not the owner: who migrates and rebuilds reads all.
create function store.isolate_table(isolated regclass) returns void
language plpgsql as $$
declare
    name text := (select relnamespace::regnamespace::text || '.' || relname from pg_class where oid = isolated);
    wanted text[] := coalesce(
        (select privileges from store.service_privileges where tables = name),
        (select privileges from store.service_privileges where tables = split_part(name, '.', 1) || '.*'), '{}');
    has text[];
begin
    if exists (select from pg_attribute where attrelid = isolated and attname = 'tenant_id')
        and not exists (select from pg_policy where polrelid = isolated and polname = 'entered')
    then
        -- Asked in subselects: once a statement, and not once a row.
        execute format(
            'create policy entered on %s using (tenant_id = (select store.tenant()) or (select store.tenant()) = ''*'')', isolated);
        execute format('alter table %s enable row level security', isolated);
    end if;

    select coalesce(array_agg(a.privilege_type), '{}') into has from pg_class c, aclexplode(c.relacl) a
        where c.oid = isolated and a.grantee = 'early_support_service'::regrole;
    if not (has @> wanted and wanted @> has) then
        execute format('revoke all on %s from early_support_service', isolated);
        if wanted <> '{}' then
            execute format('grant %s on %s to early_support_service', array_to_string(wanted, ', '), isolated);
        end if;
    end if;
end $$;

-- Called at the end of every migration, so that no script's table is forgotten.
create function store.isolate_tenants() returns void
language plpgsql as $$
declare
    one record;
begin
    for one in select nspname from pg_namespace where nspname in ('events', 'messages', 'privacy', 'read', 'store')
        and not has_schema_privilege('early_support_service', oid, 'usage')
    loop
        execute format('grant usage on schema %I to early_support_service', one.nspname);
    end loop;
    perform store.isolate_table(c.oid) from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname in ('events', 'messages', 'privacy', 'read', 'store') and c.relkind in ('r', 'p');
end $$;

-- As 0008, for tables with row-level security: the rebuilt table is put under it like any other.
create or replace function store.replace_read_table(live text, rebuilt text) returns void
language plpgsql as $$
declare
    old regclass := format('read.%I', live);
    new regclass := format('read.%I', rebuilt);
    old_indexes text[];
    new_indexes text[];
    entry record;
begin
    for entry in
        select a.grantee, a.privilege_type from pg_class c, aclexplode(c.relacl) a where c.oid = old and a.grantee <> c.relowner
    loop
        execute format('grant %s on %s to %s', entry.privilege_type, new,
            case entry.grantee when 0 then 'public' else entry.grantee::regrole::text end);
    end loop;

    -- "like ... including all" makes the indexes in the order of the table it copies, which is that of their ids.
    select array_agg(relname order by oid) into old_indexes
        from pg_class join pg_index on indexrelid = oid where indrelid = old;
    select array_agg(relname order by oid) into new_indexes
        from pg_class join pg_index on indexrelid = oid where indrelid = new;
    execute format('drop table %s', old);
    execute format('alter table %s rename to %I', new, live);
    for i in 1 .. coalesce(cardinality(old_indexes), 0) loop
        execute format('alter index read.%I rename to %I', new_indexes[i], old_indexes[i]);
    end loop;
    perform store.isolate_table(new);
end $$;
