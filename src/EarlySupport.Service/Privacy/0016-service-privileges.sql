-- What the service's role may do outside of read models and messages; on people's keys nothing (0012-person-keys.sql has functions for that).
insert into store.service_privileges values
    ('privacy.sessions', '{SELECT,INSERT,UPDATE,DELETE}'),
    ('privacy.data_protection_keys', '{SELECT,INSERT}');

-- Who has read one person's record. As the owner, because row-level security lets no condition on an array use an index.
create function privacy.readings_of(tenant text, employee text) returns setof privacy.access_log
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform store.must_have_entered(array[tenant]);
    return query select * from privacy.access_log l where l.tenant_id = tenant and l.people @> array[employee];
end $$;

revoke execute on function privacy.readings_of from public;
grant execute on function privacy.readings_of to early_support_service;
