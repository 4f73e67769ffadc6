insert into store.seals (number, after_seq_id, up_to_seq_id, count, root, previous, sealed_at, key_id, signature)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
