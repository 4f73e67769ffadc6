-- Seals over the log, append-only (src/decisions/0021): a seal signs the Merkle root of the events numbered above after_seq_id up to
-- up_to_seq_id, and the hash of the seal before.
create table store.seal_keys (
    position int primary key,
    id text not null unique,
    public_key bytea not null,
    after_seal bigint not null,
    after_hash bytea not null,
    endorsement bytea,
    acceptance bytea not null
);

create table store.seals (
    number bigint primary key,
    after_seq_id bigint not null,
    up_to_seq_id bigint not null,
    count int not null,
    root bytea not null,
    previous bytea not null,
    sealed_at timestamptz not null,
    key_id text not null references store.seal_keys (id),
    signature bytea not null
);

-- seals-of-numbers.sql.
create unique index seals_up_to on store.seals (up_to_seq_id);

-- What each event was when it was sealed: by it verification names the first one that differs. The root proves the hashes.
create table store.seal_leaves (
    seq_id bigint primary key,
    tenant_id text not null,
    stream_id text not null,
    version bigint not null,
    id uuid not null,
    hash bytea not null
);
