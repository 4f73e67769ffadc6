-- The meetings whose agendas the person may have been on, also where an item was dropped again; and the supervisors they stood in for.
select meeting_id from read.case_meetings where tenant_id = @tenant order by meeting_id;
select distinct supervisor_id from read.deputies where tenant_id = @tenant and deputy_id = @employeeId order by supervisor_id;
