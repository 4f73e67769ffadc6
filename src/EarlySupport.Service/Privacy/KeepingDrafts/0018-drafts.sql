-- What somebody has written in a form of the pages and not sent, or sent in vain. Sealed, as all text about a person is: with the key of the
-- person it is about, so that erasing the person forgets it too.
create table privacy.drafts (
    tenant_id text not null,
    actor text not null collate "C",
    role text not null,                 -- in which it was written; another does not see it
    form text not null collate "C",     -- the form's address
    about_id text not null collate "C",
    key_id text not null,
    sealed bytea not null,
    saved_at timestamptz not null,
    primary key (tenant_id, actor, role, form)
);

-- Removing what is old.
create index drafts_by_age on privacy.drafts (tenant_id, saved_at);

insert into store.service_privileges values ('privacy.drafts', '{SELECT,INSERT,UPDATE,DELETE}');
