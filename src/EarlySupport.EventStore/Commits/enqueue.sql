-- A key that already waits makes this message superfluous. The one that waits is locked all the same (an update that keeps it, at the
-- earlier of both due times): it must not be taken and handled before what this commit changes can be seen.
insert into messages.queue (tenant_id, type, body, due_at, sent_at, key, order_key, actor, role, correlation_id, causation_id)
select * from unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
on conflict (tenant_id, key) where key is not null and taken_by is null
do update set due_at = least(queue.due_at, excluded.due_at)
