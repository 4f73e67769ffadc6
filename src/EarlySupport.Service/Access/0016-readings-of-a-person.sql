-- Who has read one person's record. As the owner, because row-level security lets no condition on an array use an index.
create function privacy.readings_of(tenant text, employee text) returns setof privacy.access_log
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform store.must_have_entered(array[tenant]);
    return query select * from privacy.access_log l where l.tenant_id = tenant and l.people @> array[employee];
end $$;

revoke execute on function privacy.readings_of from public;
grant execute on function privacy.readings_of to early_support_service;
