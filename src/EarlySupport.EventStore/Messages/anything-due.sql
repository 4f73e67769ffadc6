-- Due by now and not yet handled, be it taken or not. What stands behind a message of its order that waits for a later time does not count.
select exists (
    select
    from messages.queue m
    where due_at <= $1 and ($2 is null or correlation_id = $2)
      and (taken_by is not null or order_key is null or not exists (
        select from messages.queue before
        where before.tenant_id = m.tenant_id and before.order_key = m.order_key and before.id < m.id and before.due_at > $1)))
