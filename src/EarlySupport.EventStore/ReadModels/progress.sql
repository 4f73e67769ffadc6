insert into events.mt_event_progression (name, last_seq_id, last_updated) values ($1, $2, $3)
on conflict (name) do update set last_seq_id = excluded.last_seq_id, last_updated = excluded.last_updated
