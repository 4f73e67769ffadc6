insert into store.seal_keys (position, id, public_key, after_seal, after_hash, endorsement, acceptance)
values ($1, $2, $3, $4, $5, $6, $7)
