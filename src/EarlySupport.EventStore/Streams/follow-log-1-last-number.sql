select case when is_called then last_value else 0 end from events.mt_events_sequence
