-- One row a process: its cases, and what was done in them. What is filtered is filtered first; the rest is joined set by set.
with of_path as materialized (
    select c.*, (c.opened_at at time zone coalesce(o.time_zone, @defaultZone))::date as opened_on,
           (c.ended_at at time zone coalesce(o.time_zone, @defaultZone))::date as ended_on
    from read.cases c
    left join read.organisations o on o.tenant_id = c.tenant_id
    where c.tenant_id = @tenant and (@Employee::text is null or c.employee_id = @Employee)
),
process as (
    select path_id, min(employee_id) as employee_id, min(opened_on) as began_on, bool_or(state = 'open') as is_open, max(ended_on) as ended_on,
           (array_agg(reason order by opened_at))[1] as reason,
           (array_agg(outcome order by ended_at desc nulls last) filter (where outcome is not null))[1] as outcome,
           array_agg(kind order by opened_at) as steps,
           min(opened_on) filter (where kind = 'intensified-support') as intensified_on,
           min(opened_on) filter (where kind = 'return-to-work') as return_began_on
    from of_path
    group by path_id
),
alerted as (
    select p.path_id, min(a.reached_on) as reached_on, count(*) as alerts, (array_agg(a.rule_id order by a.reached_on, a.rule_id))[1] as rule_id
    from of_path p
    join read.case_alerts l on l.tenant_id = p.tenant_id and l.case_id = p.case_id
    join read.alerts a on a.tenant_id = l.tenant_id and a.alert_id = l.alert_id
    group by p.path_id
),
talked as (
    select p.path_id, min(m.held_on) as first_on, count(*) as talks
    from of_path p
    join read.memos m on m.tenant_id = p.tenant_id and m.case_id = p.case_id
    where p.kind = 'early-support'
    group by p.path_id
),
agreed as (
    select p.path_id, count(*) as measures, count(*) filter (where m.state = 'completed') as completed, count(*) filter (where m.state = 'abandoned') as abandoned,
           array_agg(distinct m.kind) as kinds
    from of_path p
    join read.measures m on m.tenant_id = p.tenant_id and m.case_id = p.case_id
    group by p.path_id
),
negotiated as (
    select p.path_id, min(n.held_on) as first_on, count(*) as negotiations
    from of_path p
    join read.negotiations n on n.tenant_id = p.tenant_id and n.case_id = p.case_id
    where n.state = 'held'
    group by p.path_id
),
stated as (
    select p.path_id, min(s.delivered_on) as delivered_on
    from of_path p
    join read.statements s on s.tenant_id = p.tenant_id and s.case_id = p.case_id
    group by p.path_id
),
tried as (
    select p.path_id, min(t.first_day) as first_on, (array_agg(t.result order by t.first_day desc))[1] as result
    from of_path p
    join read.work_trials t on t.tenant_id = p.tenant_id and t.case_id = p.case_id
    group by p.path_id
),
reassigned as (
    select p.path_id, min(r.sought_on) as sought_on, min(r.placed_from) as placed_from, (array_agg(r.state order by r.sought_on desc))[1] as state,
           (array_agg(r.placed_unit_id order by r.sought_on desc))[1] as unit_id
    from of_path p
    join read.reassignments r on r.tenant_id = p.tenant_id and r.case_id = p.case_id
    group by p.path_id
),
rehabilitated as (
    select p.path_id, min(r.applied_on) as applied_on, (array_agg(r.state order by r.applied_on desc))[1] as state
    from of_path p
    join read.rehabilitations r on r.tenant_id = p.tenant_id and r.case_id = p.case_id
    group by p.path_id
),
returned as (
    select p.path_id, max(r.planned_on) as planned_on, max(r.returned_on) as returned_on, max(r.relapse_on) as relapse_on
    from of_path p
    join read.returns r on r.tenant_id = p.tenant_id and r.case_id = p.case_id
    group by p.path_id
)
select path_id as PathId, p.employee_id as EmployeeId, p.reason as Reason, p.steps as Steps, p.is_open as IsOpen, p.outcome as Outcome,
       p.began_on as BeganOn, case when p.is_open then null else p.ended_on end as EndedOn,
       a.rule_id as FirstRuleId, a.reached_on as FirstAlertOn, coalesce(a.alerts, 0) as Alerts,
       t.first_on as FirstConversationOn, coalesce(t.talks, 0) as Conversations,
       coalesce(m.measures, 0) as Measures, coalesce(m.completed, 0) as CompletedMeasures, coalesce(m.abandoned, 0) as AbandonedMeasures,
       coalesce(m.kinds, '{}') as MeasureKinds,
       p.intensified_on as IntensifiedOn, n.first_on as FirstNegotiationOn, coalesce(n.negotiations, 0) as Negotiations, s.delivered_on as StatementDeliveredOn,
       w.first_on as WorkTrialOn, w.result as WorkTrialResult,
       r.sought_on as ReassignmentSoughtOn, r.state as ReassignmentState, r.unit_id as PlacedUnitId, r.placed_from as PlacedFrom,
       h.applied_on as RehabilitationAppliedOn, h.state as RehabilitationState,
       p.return_began_on as ReturnBeganOn, b.planned_on as ReturnPlannedOn, b.returned_on as ReturnedOn, b.relapse_on as RelapseOn
from process p
left join alerted a using (path_id)
left join talked t using (path_id)
left join agreed m using (path_id)
left join negotiated n using (path_id)
left join stated s using (path_id)
left join tried w using (path_id)
left join reassigned r using (path_id)
left join rehabilitated h using (path_id)
left join returned b using (path_id)
where (@State::text is null or @State = case when p.is_open then 'open' else 'ended' end)
  and (@Outcome::text is null or p.outcome = @Outcome)
  and (@Measure::text is null or @Measure = any(m.kinds))
  and (@From::date is null or p.began_on >= @From)
  and (@To::date is null or p.began_on <= @To)
order by p.began_on, path_id
