insert into store.seal_leaves (seq_id, id, tenant_id, stream_id, version, hash)
select * from unnest($1, $2, $3, $4, $5, $6)
