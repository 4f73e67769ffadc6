-- Marten 9.29's own layout, see 0001. How far into the log a rebuild has come.
create table events.mt_event_progression (
    name varchar not null,
    last_seq_id bigint,
    last_updated timestamptz default transaction_timestamp(),
    constraint pk_mt_event_progression primary key (name)
);
