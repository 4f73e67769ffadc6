with risen as (
    delete from messages.dead_letters where id = $1 returning *
)
insert into messages.queue (id, tenant_id, type, body, due_at, sent_at, order_key, actor, role, correlation_id, causation_id)
select id, tenant_id, type, body, $2, sent_at, order_key, actor, role, correlation_id, causation_id from risen
