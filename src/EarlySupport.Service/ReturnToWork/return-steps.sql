-- Of the cases that are open: what has not started in a closed one is not going to.
select s.case_id as CaseId, s.step_number as StepNumber, s.employee_id as EmployeeId, c.supervisor_id as SupervisorId, s.planned_from as PlannedFrom,
       s.planned_to as PlannedTo, s.planned_share as PlannedSharePercent, s.state as State, s.started_on as StartedOn, s.share as SharePercent
from read.return_steps s
join read.cases c on c.tenant_id = s.tenant_id and c.case_id = s.case_id
where s.tenant_id = @Tenant
  and (@Everybody or s.employee_id in (select id from read.people_of(
    @Tenant, @Actor, @Relations, @Consent, @At, case when @Employee::text is not null then array[@Employee] end)))
  and (s.state = 'started' or c.state = 'open')
  and (@Employee::text is null or s.employee_id = @Employee)
  and (@From::date is null or s.planned_from >= @From)
  and (@To::date is null or s.planned_from <= @To)
  and (@State::text is null or s.state = @State)
order by s.planned_from, s.case_id, s.step_number
