-- A node that lives holds a session advisory lock under its number; the lock goes with its connection, however the process ends.
update messages.queue set taken_by = null, key = null
where taken_by is not null and taken_by <> all (array(
    select l.objid::int
    from pg_locks l
    join pg_database d on d.oid = l.database
    where l.locktype = 'advisory' and l.classid = $1::int::oid and l.objsubid = 2 and l.granted and d.datname = current_database()))
