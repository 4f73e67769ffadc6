create schema if not exists store;

create table if not exists store.migrations (
    source text not null,
    number text not null,
    name text not null,
    checksum text not null,
    applied_at timestamptz not null,
    primary key (source, number)
);
