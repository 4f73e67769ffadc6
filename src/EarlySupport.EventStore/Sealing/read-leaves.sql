select seq_id, id, tenant_id, stream_id, version, hash
from store.seal_leaves
where seq_id >= $1 and seq_id <= $2
order by seq_id
limit $3
