-- After the settings of the organisation. The person, when there is one, and their streams; the absence record has the person's id.
select 'person' as Kind, employee_id as Id from read.people where tenant_id = @tenant and employee_id = @id
union all
select kind, case_id from read.cases where tenant_id = @tenant and employee_id = @id
union all
select 'alert', alert_id from read.alerts where tenant_id = @tenant and employee_id = @id;
