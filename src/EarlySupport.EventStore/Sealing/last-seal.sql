select number, after_seq_id, up_to_seq_id, count, root, previous, sealed_at, key_id, signature
from store.seals
order by number desc
limit 1
