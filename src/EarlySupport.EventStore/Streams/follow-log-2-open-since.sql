-- A new transaction id: above that of every writer who took a number seen by the statement before this one, as writers take their id
-- first. (A snapshot's xmax would not do: it is one past the highest id that has ended, and a writer still open can stand above it.)
select pg_current_xact_id()
