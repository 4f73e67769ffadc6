-- As anything-due.sql, for what one command led to.
select exists (
    select from messages.queue m
    where correlation_id = $2 and due_at <= $1
      and (taken_by is not null or order_key is null or not exists (
        select from messages.queue before
        where before.tenant_id = m.tenant_id and before.order_key = m.order_key and before.id < m.id and before.due_at > $1)))
