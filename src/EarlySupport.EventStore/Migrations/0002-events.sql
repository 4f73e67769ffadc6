-- Marten 9.29's own layout, see 0001. The engine always writes the timestamp; Marten's default for it is a constant.
create sequence events.mt_events_sequence;

create table events.mt_events (
    seq_id bigint not null,
    id uuid not null,
    stream_id varchar,
    version bigint not null,
    data jsonb not null,
    bdata bytea,
    type varchar(500) not null,
    timestamp timestamptz not null,
    tenant_id varchar default '*DEFAULT*',
    mt_dotnet_type varchar,
    correlation_id varchar,
    causation_id varchar,
    headers jsonb,
    is_archived bool default false,
    constraint pkey_mt_events_seq_id primary key (seq_id),
    constraint fkey_mt_events_stream_id_tenant_id foreign key (tenant_id, stream_id) references events.mt_streams (tenant_id, id)
);

alter sequence events.mt_events_sequence owned by events.mt_events.seq_id;

-- Loads a stream in order, up to a version; refuses a version that is taken.
create unique index pk_mt_events_stream_and_version on events.mt_events (tenant_id, stream_id, version);
