-- Due by now and not yet handled. What stands behind a message of its order that waits for a later time does not count.
select exists (
    select from messages.queue where taken_by is not null and due_at <= $1
) or exists (
    select from messages.queue m
    where taken_by is null and due_at <= $1
      and (order_key is null or not exists (
        select from messages.queue before
        where before.tenant_id = m.tenant_id and before.order_key = m.order_key and before.id < m.id and before.due_at > $1)))
