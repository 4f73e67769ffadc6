-- Days are a day wide of the organisation's; which of them are reasons is decided by the domain.
-- What was noticed, and from which day on.
select n.code as Code, n.employee_id as EmployeeId, n.case_id as CaseId, n.item_id as ItemId, n.since as Since,
       p.supervisor_id as SupervisorId, p.unit_id as UnitId
from (
    select case when a.escalated_at is not null then 'alert-escalated' when a.reminded_at is not null then 'alert-overdue' else 'statutory-date-passed' end,
           a.employee_id, c.case_id, a.alert_id, case when a.escalated_at is null and a.reminded_at is null then a.reached_on else a.raised_on end
    from read.alerts a
    left join read.case_alerts c on c.tenant_id = a.tenant_id and c.alert_id = a.alert_id
    where a.tenant_id = @tenant and a.state = 'open' and (a.answer is null or a.answer = 'acknowledged')
      and (a.escalated_at is not null or a.reminded_at is not null or a.rule_id like 'FI-%')
    union all
    select 'follow-up-missed', f.employee_id, f.case_id, f.follow_up_id, f.follow_up_on
    from read.follow_ups f
    join read.cases c on c.tenant_id = f.tenant_id and c.case_id = f.case_id and c.state = 'open'
    where f.tenant_id = @tenant and f.state in ('scheduled', 'missed') and f.follow_up_on < @tomorrow
    union all
    -- In a case that was escalated too: what was agreed there is still brought to an end.
    select 'measure-overdue', m.employee_id, m.case_id, m.measure_id, m.due
    from read.measures m
    where m.tenant_id = @tenant and m.state in ('open', 'overdue') and m.due < @tomorrow
    union all
    select 'memo-not-approved', m.employee_id, m.case_id, m.memo_id, m.held_on
    from read.memos m
    join read.cases c on c.tenant_id = m.tenant_id and c.case_id = m.case_id and c.state = 'open'
    where m.tenant_id = @tenant and (m.awaits_employee or m.awaits_employer or m.awaits_occupational_health) and m.held_on < @tomorrow
    union all
    select 'support-requested', c.employee_id, c.case_id, c.case_id, (c.opened_at at time zone coalesce(o.time_zone, 'Europe/Helsinki'))::date
    from read.cases c
    left join read.organisations o on o.tenant_id = c.tenant_id
    where c.tenant_id = @tenant and c.state = 'open' and c.kind = 'early-support' and c.reason = 'own-request'
      and not exists (select from read.memos where tenant_id = c.tenant_id and case_id = c.case_id)
    -- Intensified support
    union all
    select 'negotiation-not-called', c.employee_id, c.case_id, c.case_id, (c.opened_at at time zone coalesce(o.time_zone, 'Europe/Helsinki'))::date
    from read.cases c
    left join read.organisations o on o.tenant_id = c.tenant_id
    where c.tenant_id = @tenant and c.state = 'open' and c.kind = 'intensified-support'
      and not exists (select from read.negotiations where tenant_id = c.tenant_id and case_id = c.case_id and state <> 'cancelled')
    union all
    select 'negotiation-missed', n.employee_id, n.case_id, n.negotiation_id, n.negotiation_on
    from read.negotiations n
    join read.cases c on c.tenant_id = n.tenant_id and c.case_id = n.case_id and c.state = 'open'
    where n.tenant_id = @tenant and n.state in ('scheduled', 'missed') and n.negotiation_on < @tomorrow
    union all
    select 'decision-overdue', d.employee_id, d.case_id, d.decision_id, d.due
    from read.negotiation_decisions d
    join read.cases c on c.tenant_id = d.tenant_id and c.case_id = d.case_id and c.state = 'open'
    where d.tenant_id = @tenant and d.state in ('open', 'overdue') and d.due < @tomorrow
    union all
    -- The day of FI-90 moves with the absences: until it has passed the forecast tells it, and then it stands fast.
    select 'statement-due', s.employee_id, s.case_id, s.statement_id, s.needed_by
    from read.statements s
    join read.cases c on c.tenant_id = s.tenant_id and c.case_id = s.case_id and c.state = 'open'
    where s.tenant_id = @tenant and s.state <> 'delivered' and s.needed_by is not null
      and ((s.purpose = 'FI-90' and s.overdue) or (s.purpose <> 'FI-90' and s.state = 'requested'))
    union all
    select 'consent-ending', s.employee_id, s.case_id, s.consent_id, s.valid_until
    from read.consents s
    join read.cases c on c.tenant_id = s.tenant_id and c.case_id = s.case_id and c.state = 'open'
    where s.tenant_id = @tenant and s.state in ('given', 'ending')
    -- Return to work
    union all
    select 'follow-up-missed', f.employee_id, f.case_id, f.follow_up_id, f.follow_up_on
    from read.return_follow_ups f
    join read.cases c on c.tenant_id = f.tenant_id and c.case_id = f.case_id and c.state = 'open'
    where f.tenant_id = @tenant and f.state in ('scheduled', 'missed') and f.follow_up_on < @tomorrow
    union all
    select 'contact-overdue', n.employee_id, n.case_id, n.case_id, n.contact_by
    from read.next_contacts n
    join read.cases c on c.tenant_id = n.tenant_id and c.case_id = n.case_id and c.state = 'open'
    where n.tenant_id = @tenant and n.contact_by < @tomorrow
    union all
    select 'return-step-missed', s.employee_id, s.case_id, s.step_number::text, s.planned_from
    from read.return_steps s
    join read.cases c on c.tenant_id = s.tenant_id and c.case_id = s.case_id and c.state = 'open'
    where s.tenant_id = @tenant and s.state in ('planned', 'missed') and s.planned_from < @tomorrow
) n (code, employee_id, case_id, item_id, since)
join read.people p on p.tenant_id = @tenant and p.employee_id = n.employee_id
where (@supervisor::text is null or p.supervisor_id = @supervisor)
  and (@unit::text is null or p.unit_id = @unit);

select employee_id as EmployeeId, case_id as CaseId, kind as Kind from read.open_cases where tenant_id = @tenant;

-- What meetings have decided about, as long as the decision's measure is not done and not over.
select i.employee_id as EmployeeId, m.due as Due, i.reasons::text as Reasons
from read.measures m
join read.case_meeting_items i on i.tenant_id = m.tenant_id and i.case_id = m.case_id and i.measure_id = m.measure_id and i.state = 'discussed'
where m.tenant_id = @tenant and m.state in ('open', 'overdue') and m.due >= @today;

-- Which items are on the agenda of a meeting that is not over; the next one first.
select i.item_id as ItemId, i.meeting_id as MeetingId
from read.case_meeting_items i
join read.case_meetings m on m.tenant_id = i.tenant_id and m.meeting_id = i.meeting_id
where i.tenant_id = @tenant and i.state = 'on-agenda' and m.state = 'scheduled'
order by m.meeting_on, m.meeting_id;
