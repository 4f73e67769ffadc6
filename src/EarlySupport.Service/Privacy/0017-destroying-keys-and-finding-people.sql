-- What the employer decides to forget is the employer's: keys are destroyed by purpose, and occupational health's notes stay readable to it.
drop function privacy.destroy_keys(text, text, text, timestamptz);

-- Destroys a person's keys of one purpose, with those of their cases (E1~C1) where it is not a case's alone, and tells every node when the
-- transaction is committed: "tenant/person", with the purpose behind where it is not the employer's. Again it changes nothing: who destroyed a
-- key, and when, stays as it was the first time.
create function privacy.destroy_keys(tenant text, person text, of_purpose text, by_whom text, at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform store.must_have_entered(array[tenant]);
    update privacy.person_keys set wrapped = null, master_id = null, destroyed_at = at, destroyed_by = by_whom
    where tenant_id = tenant and (person_id = person or starts_with(person_id, person || '~')) and purpose = of_purpose and destroyed_at is null;
    -- Only the employer's text was ever sealed before there were keys.
    if of_purpose = 'employer' then
        insert into privacy.person_keys (tenant_id, person_id, purpose, key_id, created_at, destroyed_at, destroyed_by)
        values (tenant, person, of_purpose, 'development', at, at, by_whom)
        on conflict do nothing;
    end if;
    perform pg_notify('person_keys_destroyed', concat_ws('/', tenant, person, nullif(of_purpose, 'employer')));
end $$;

revoke execute on function privacy.destroy_keys from public;
grant execute on function privacy.destroy_keys to early_support_service;

-- Who signs in, in whatever case it is written. Columns, because row-level security lets no index over an expression be used; personal, as what
-- they are made of: emptied with it.
drop index read.people_by_email;
drop index read.sign_in_names_by_name;
alter table read.people add column email_lowered text generated always as (lower(email)) stored;
alter table read.sign_in_names add column sign_in_name_lowered text generated always as (lower(sign_in_name)) stored;
create index people_by_email on read.people (tenant_id, email_lowered);
create index sign_in_names_by_name on read.sign_in_names (tenant_id, sign_in_name_lowered);
