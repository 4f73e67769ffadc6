-- How somebody stands to the person whom a request names, by number, case or alert; as people_of tells of many.
with asked as materialized (
    select coalesce(
        (select employee_id from read.people where tenant_id = @tenant and employee_id = @employeeId),
        (select employee_id from read.cases where tenant_id = @tenant and case_id = @caseId),
        (select employee_id from read.alerts where tenant_id = @tenant and alert_id = @alertId)) as id,
        read.day_in(@tenant, @at) as day
), above as materialized (
    select a.id from asked, read.people_above(@tenant, asked.id, asked.day) a where read.employed(@tenant, asked.id, asked.day)
)
select asked.id as EmployeeId,
       asked.id = @actor as Self,
       asked.id <> @actor and @actor in (select id from above) and read.employed(@tenant, @actor, asked.day) as Line,
       asked.id <> @actor and exists (select id from read.deputised_by(@tenant, @actor, asked.day) intersect select id from above) as Deputy,
       read.referred(@tenant, asked.id, asked.day) as Referred,
       array(select scope from read.consented(@tenant, asked.id, asked.day)) as Consents
from asked
where asked.id is not null
