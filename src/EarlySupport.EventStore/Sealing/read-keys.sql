select position, id, public_key, lag(id) over (order by position), after_seal, after_hash, endorsement, acceptance
from store.seal_keys
order by position
