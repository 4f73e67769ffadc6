select min(due_at) from messages.queue where taken_by is null and due_at > $1
