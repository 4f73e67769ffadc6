-- After the settings of the organisation. Whom the reader leads themself now, or stands in for who does.
select employee_id from read.people
where tenant_id = @Tenant
  and supervisor_id = any(array(select @Actor union all select id from read.deputised_by(@Tenant, @Actor, read.day_in(@Tenant, @At))));
