-- A message given back no longer speaks for its key: one of the same key may have been sent since it was taken.
update messages.queue set taken_by = null, key = null, due_at = $3, attempts = $4
where id = $1 and taken_by = $2
