select m.meeting_id as MeetingId, m.meeting_on as "On", m.meeting_at as At, m.place as Place, m.state as State, i.items as Items, i.discussed as Discussed
from read.case_meetings m
cross join lateral (
    select count(*) as items, count(*) filter (where state = 'discussed') as discussed
    from read.case_meeting_items where tenant_id = m.tenant_id and meeting_id = m.meeting_id) i
where m.tenant_id = @tenant
order by m.meeting_on desc, m.meeting_at desc, m.meeting_id
