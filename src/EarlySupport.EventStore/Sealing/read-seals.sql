select number, after_seq_id, up_to_seq_id, count, root, previous, sealed_at, key_id, signature
from store.seals
where number > $1
order by number
limit $2
