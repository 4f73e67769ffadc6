-- Messages whose handling failed as often as it may be tried; requeue.sql gives them another life under the same id.
create table messages.dead_letters (
    id bigint primary key,
    tenant_id text not null,
    type text not null,
    body jsonb not null,
    due_at timestamptz not null,
    sent_at timestamptz not null,
    died_at timestamptz not null,
    attempts int not null,
    error text not null,
    order_key text,
    actor text not null,
    role text not null,
    correlation_id text not null,
    causation_id text
);
