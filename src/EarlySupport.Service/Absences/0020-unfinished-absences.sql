-- Who has an absence that is not over: by the day itself, because under row-level security no condition on coalesce uses an index.
drop index read.absences_unfinished;
create index absences_unfinished on read.absences (tenant_id, last_day);
