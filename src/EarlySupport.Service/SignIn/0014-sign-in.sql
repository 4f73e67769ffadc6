-- Roles that were granted, as they stand; asked for with every request of somebody signed in.
create table read.role_holders (
    tenant_id text not null,
    person_id text not null collate "C",
    role text not null,                 -- hr, occupational-health, auditor, administrator
    primary key (tenant_id, person_id, role)
);

-- What those sign in with whom the organisation's own data does not know. A personal column: erasing a person empties it.
create table read.sign_in_names (
    tenant_id text not null,
    person_id text not null collate "C",
    sign_in_name text,
    primary key (tenant_id, person_id)
);

-- Who signs in.
create index sign_in_names_by_name on read.sign_in_names (tenant_id, lower(sign_in_name));
create index people_by_email on read.people (tenant_id, lower(email));

-- Whether somebody leads others, with every request; whom somebody leads (led_by, 0015).
create index lines_of_command_of_supervisor on read.lines_of_command (tenant_id, supervisor_id, from_day);

-- Who is signed in, until they sign out or time ends it. Nothing of it is in the cookie but the session's id, of which the hash stands here.
create table privacy.sessions (
    tenant_id text not null,
    session_hash bytea not null,
    person_id text not null collate "C",
    role text,                          -- the one it is in; null until it is chosen
    told_roles text not null,           -- those the provider told, or the demo's chooser, apart by blanks
    id_token text,                      -- protected; shown to the provider when signing out
    begun_at timestamptz not null,
    seen_at timestamptz not null,
    primary key (tenant_id, session_hash)
);

-- Sweeping what has ended.
create index sessions_by_beginning on privacy.sessions (tenant_id, begun_at);

insert into store.service_privileges values
    ('privacy.sessions', '{SELECT,INSERT,UPDATE,DELETE}'),
    ('privacy.data_protection_keys', '{SELECT,INSERT}');

-- The keys that cookies and forms are protected with, shared by all nodes: of no organisation, and for who has entered all.
create table privacy.data_protection_keys (
    tenant_id text not null default '*',
    id text primary key,
    xml text not null
);
