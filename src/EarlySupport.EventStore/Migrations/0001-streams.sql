-- Marten 9.29's own layout: names, types, nullability and constraints are a contract with it, nothing may be added.
create schema events;

create table events.mt_streams (
    tenant_id varchar not null default '*DEFAULT*',
    id varchar not null,
    type varchar,
    version bigint,
    timestamp timestamptz not null default now(),
    created timestamptz not null default now(),
    is_archived bool default false,
    constraint pkey_mt_streams_tenant_id_id primary key (tenant_id, id)
);
