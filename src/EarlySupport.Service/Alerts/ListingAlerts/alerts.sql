-- Without a state: what stands, that is neither withdrawn nor only ahead. Planned anew for the filters given, so each uses its index.
-- A supervisor's list has also what the supervisors were asked about whose deputy in force today that person is, but nobody's own alerts.
select a.alert_id as AlertId, a.employee_id as EmployeeId, a.rule_id as RuleId, a.rule_version as RuleVersion, a.reached_on as ReachedOn,
       a.state as State, a.supervisor_id as SupervisorId, a.asked_id as AskedId, a.recipients::text as Recipients, a.raised_at as RaisedAt,
       a.answer as Answer, a.case_id as CaseId, a.dismissed_because as DismissedBecause, a.reminded_at as RemindedAt, a.escalated_at as EscalatedAt
from read.alerts a
where a.tenant_id = @tenant
  and (@Everybody or a.employee_id in (select id from read.people_of(
    @Tenant, @Actor, @Relations, @Consent, @At, case when @employee::text is null then @among::text[] else array[@employee] end)))
  and (@employee::text is null or a.employee_id = @employee)
  and (@among::text[] is null or a.employee_id = any(@among))
  and (@supervisor::text is null or (a.employee_id <> @supervisor and a.supervisor_id = any(array(
    select @supervisor union all
    select d.supervisor_id
    from read.deputies d
    join read.people s on s.tenant_id = d.tenant_id and s.employee_id = d.supervisor_id and coalesce(s.employed_to >= @today, true)
    join read.people p on p.tenant_id = d.tenant_id and p.employee_id = d.deputy_id and coalesce(p.employed_to >= @today, true)
    where d.tenant_id = @tenant and d.deputy_id = @supervisor
      and d.from_day <= @today and d.to_day >= @today and coalesce(d.ended_from > @today, true)))))
  and (@rule::text is null or a.rule_id = @rule)
  and (case when @state::text is null then a.state in ('open', 'history') else a.state = @state end)
  and (@answer::text is null or coalesce(a.answer, 'none') = @answer)
  and (@escalated::bool is null or (a.escalated_at is not null) = @escalated)
  and (@from::date is null or a.reached_on >= @from)
  and (@to::date is null or a.reached_on <= @to)
order by a.employee_id, a.reached_on, a.rule_id, a.alert_id
