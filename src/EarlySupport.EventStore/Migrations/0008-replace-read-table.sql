-- Puts a rebuilt table in the place of the live one, under the live one's name, with its index names and grants; the caller's
-- transaction has locked the live table against writers. Both tables must have come from the same definition.
create function store.replace_read_table(live text, rebuilt text) returns void
language plpgsql as $$
declare
    old regclass := format('read.%I', live);
    new regclass := format('read.%I', rebuilt);
    old_indexes text[];
    new_indexes text[];
    entry record;
begin
    if (select relrowsecurity from pg_class where oid = old) then
        raise exception 'Table read.% has row-level security, which the rebuilt table would lose.', live;
    end if;

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
end $$;
