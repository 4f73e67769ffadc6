-- The newest first. Planned anew for the filters given, so each uses its index.
select n.employee_id as EmployeeId, n.what as What, n.occasion as Occasion, n.on_day as "On", n.subject_id as SubjectId, n.state as State, n.told_at as ToldAt
from read.occupational_health_notices n
where n.tenant_id = @Tenant
  and (@Everybody or n.employee_id in (select id from read.people_of(
    @Tenant, @Actor, @Relations, @Consent, @At, case when @employee::text is not null then array[@employee] end)))
  and (@employee::text is null or n.employee_id = @employee)
  and (@from::date is null or n.on_day >= @from)
  and (@to::date is null or n.on_day <= @to)
order by n.told_at desc, n.employee_id, n.on_day desc, n.what, n.subject_id
