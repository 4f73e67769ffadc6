-- The seals that cover some numbers.
select distinct s.number, s.after_seq_id, s.up_to_seq_id, s.count, s.root, s.previous, s.sealed_at, s.key_id, s.signature
from unnest($1) asked (number)
cross join lateral (select * from store.seals where up_to_seq_id >= asked.number order by up_to_seq_id limit 1) s
order by s.number
