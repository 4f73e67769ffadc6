with dead as (
    delete from messages.queue where id = $1 and taken_by = $2 returning *
)
insert into messages.dead_letters (
    id, tenant_id, type, body, due_at, sent_at, died_at, attempts, error, order_key, actor, role, correlation_id, causation_id)
select id, tenant_id, type, body, due_at, sent_at, $3, $4, $5, order_key, actor, role, correlation_id, causation_id from dead
