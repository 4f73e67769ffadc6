-- After the settings of the organisation. The case, and the streams of its path: every case of the process, and the alerts that led to them.
with asked as (select kind, employee_id, path_id from read.cases where tenant_id = @tenant and case_id = @id),
path as (select c.kind, c.case_id from asked join read.cases c on c.tenant_id = @tenant and c.path_id = asked.path_id)
select 'person' as Kind, employee_id as Id from asked
union all
select 'asked', kind from asked
union all
select kind, case_id from path
union all
select 'alert', a.alert_id from path join read.case_alerts a on a.tenant_id = @tenant and a.case_id = path.case_id;
