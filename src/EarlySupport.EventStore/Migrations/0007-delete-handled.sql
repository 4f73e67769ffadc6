-- Deletes the messages whose handling is being committed. One that is no longer held by the node that took it (it was believed dead and
-- another took over) raises ES002 with the ids as a JSON array in the hint, and nothing of that handling happens.
create function messages.delete_handled(ids bigint[], nodes int[]) returns void
language plpgsql as $$
declare
    lost jsonb;
begin
    with handled as (
        select * from unnest(ids, nodes) as h (id, node)
    ), deleted as (
        delete from messages.queue q using handled h where q.id = h.id and q.taken_by = h.node returning q.id
    )
    select jsonb_agg(h.id) into lost from handled h left join deleted d using (id) where d.id is null;

    if lost is not null then
        raise exception 'Handled messages are held by another node.' using errcode = 'ES002', hint = lost;
    end if;
end $$;
