-- The role that whoever serves is a member of; it owns nothing. Roles belong to the whole server: another database's migration may make it
-- in the same moment.
do $$
begin
    if not exists (select from pg_roles where rolname = 'early_support_service') then
        create role early_support_service nologin;
    end if;
exception
    when duplicate_object or unique_violation then null;
    when insufficient_privilege then
        raise 'The role % may not make roles. Let an administrator run: create role early_support_service nologin', current_user;
end $$;

-- What the role may do with a table, or with the others of a schema; where nothing is said, nothing. A script that makes a table elsewhere
-- than in read or messages says it here.
create table store.service_privileges (
    tables text primary key,
    privileges text[] not null
);

insert into store.service_privileges values
    ('events.mt_streams', '{SELECT}'),  -- moved by store.advance_streams
    ('events.mt_events', '{SELECT,INSERT}'),
    ('messages.*', '{SELECT,INSERT,UPDATE,DELETE}'),
    ('read.*', '{SELECT,INSERT,UPDATE,DELETE}'),
    ('store.seals', '{SELECT,INSERT}'),
    ('store.seal_keys', '{SELECT,INSERT}'),
    ('store.seal_leaves', '{SELECT,INSERT}');

grant usage, select on sequence events.mt_events_sequence, messages.node_number to early_support_service;
revoke execute on all functions in schema store, messages from public;
grant execute on function store.tenant, store.must_have_entered, store.advance_streams, messages.delete_handled to early_support_service;

-- Called under the lock of migrations. Lets in whoever serves: remembers the secrets of its passes, and makes its login role where it is to have one that the program chose.
-- A node that starts leaves other secrets in force, as other nodes may still use them; "migrate" ends them.
create function store.admit_service(inner_pads bytea[], outer_pads bytea[], others_end boolean, login name, password text) returns void
language plpgsql as $$
begin
    insert into store.pass_secrets select * from unnest(inner_pads, outer_pads) on conflict do nothing;
    delete from store.pass_secrets where others_end and inner_pad <> all (inner_pads);

    if login is not null then
        if not exists (select from pg_roles where rolname = login) then
            execute format('create role %I in role early_support_service', login);
        end if;
        execute format('alter role %I login password %L', login, password);
    end if;
end $$;
