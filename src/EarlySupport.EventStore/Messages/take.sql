-- A message of an order stays while an earlier one of it is in the queue, and while any of it is being handled: one committed late can
-- stand in front of one already taken. Runs under an advisory lock, so that two nodes cannot each take one of the same order unseen.
with due as (
    select id
    from messages.queue m
    where taken_by is null and due_at <= $2
      and (order_key is null or not exists (
        select from messages.queue other
        where other.tenant_id = m.tenant_id and other.order_key = m.order_key and other.id <> m.id
          and (other.id < m.id or other.taken_by is not null)))
    order by due_at, id
    limit $3
    for update skip locked
)
update messages.queue m set taken_by = $1
from due
where m.id = due.id
returning m.id, m.tenant_id, m.type, m.body, m.due_at, m.attempts, m.order_key, m.actor, m.role, m.correlation_id
