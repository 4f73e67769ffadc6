select a.alert_id as AlertId, a.employee_id as EmployeeId, a.rule_id as RuleId, a.rule_version as RuleVersion, a.reached_on as ReachedOn,
       a.state as State, a.supervisor_id as SupervisorId, a.asked_id as AskedId, a.recipients::text as Recipients, a.raised_at as RaisedAt,
       a.answer as Answer, a.case_id as CaseId, a.dismissed_because as DismissedBecause, a.reminded_at as RemindedAt, a.escalated_at as EscalatedAt,
       a.explanation::text as Explanation, a.withdrawn_because::text as WithdrawnBecause
from read.alerts a
where a.tenant_id = @tenant and a.alert_id = @alertId
