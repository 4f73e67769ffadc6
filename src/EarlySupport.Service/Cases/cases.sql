-- Planned anew for the filters given, so each uses its index; what belongs to a case is counted by the beginning of its key, for those that are shown.
-- The reader's cases are found once, for the list and for the supervisors that it can be narrowed to: these and the total come with the first row, which is
-- there, and empty, when no case is found. Cases are joined to people and not looked up among them, as there are fewer of them.
with seen as materialized (
    select c.* from read.cases c
    where @Everybody and c.tenant_id = @Tenant
      and (@Employee::text is null or c.employee_id = @Employee) and (@Among::text[] is null or c.employee_id = any(@Among))
    union all
    select c.* from read.cases c
    join read.people_of(
        @Tenant, @Actor, @Relations, @Consent, @At, case when @Employee::text is null then @Among::text[] else array[@Employee] end) p on p.id = c.employee_id
    where not @Everybody and c.tenant_id = @Tenant
      and (@Employee::text is null or c.employee_id = @Employee) and (@Among::text[] is null or c.employee_id = any(@Among))
), found as materialized (
    select * from seen c
    where (@Supervisor::text is null or c.supervisor_id = @Supervisor)
      and (@Kind::text is null or c.kind = @Kind)
      and (@State::text is null or c.state = @State)
      and (@Unit::text is null or exists (select from read.people p where p.tenant_id = c.tenant_id and p.employee_id = c.employee_id and p.unit_id = @Unit))
), page as (
    select * from found c
    order by c.opened_at, c.case_id
    limit @Take::bigint offset @Skip
)
select c.case_id as CaseId, c.kind as Kind, c.employee_id as EmployeeId, c.supervisor_id as SupervisorId, c.reason as Reason, c.state as State, c.outcome as Outcome,
       c.opened_at as OpenedAt, c.ended_at as EndedAt, c.earlier_case_id as EarlierCaseId, c.path_id as PathId, m.open as OpenMeasures, m.overdue as OverdueMeasures,
       f.next as NextFollowUp,
       -- Not "not exists", for which PostgreSQL may read the memos of all cases.
       c.kind = 'early-support' and c.state = 'open'
           and (select true from read.memos where tenant_id = c.tenant_id and case_id = c.case_id limit 1) is null as AwaitsConversation,
       (select count(*) from found) as Total,
       case when @WithSupervisors then array(select distinct supervisor_id from seen where supervisor_id is not null) end as Supervisors
from (select) one
left join page c on true
cross join lateral (
    select count(*) filter (where state in ('open', 'overdue')) as open, count(*) filter (where state = 'overdue') as overdue
    from read.measures where tenant_id = c.tenant_id and case_id = c.case_id) m
cross join lateral (
    select min(follow_up_on) as next
    from (
        select follow_up_on from read.follow_ups where tenant_id = c.tenant_id and case_id = c.case_id and state in ('scheduled', 'missed')
        union all
        select follow_up_on from read.return_follow_ups where tenant_id = c.tenant_id and case_id = c.case_id and state in ('scheduled', 'missed')) either) f
order by c.opened_at, c.case_id
