-- Those whom occupational health has to do with, a page of them: told of by a notice, referred to it, or consenting to share with it. With what it
-- was told last, and what waits. The statement's day is that of a notice given in advance, or else that of a request.
with today as materialized (select read.day_in(@Tenant, @At) as day),
notices as materialized (
    select distinct on (employee_id) employee_id, what, on_day, told_at
    from read.occupational_health_notices where tenant_id = @Tenant and state = 'told'
    order by employee_id, told_at desc
), referrals as materialized (
    select employee_id, max(referred_at) as referred_at from read.referrals where tenant_id = @Tenant group by employee_id
), consenting as (
    select distinct c.employee_id from today, read.consents c
    where c.tenant_id = @Tenant and c.given_on <= today.day and c.valid_until >= today.day and coalesce(c.withdrawn_on > today.day, true)
), known as (
    select employee_id from notices union select employee_id from referrals union select employee_id from consenting
), found as materialized (
    select known.employee_id, n.what, n.on_day, greatest(n.told_at, r.referred_at) as told_at, r.referred_at
    from known
    left join notices n on n.employee_id = known.employee_id
    left join referrals r on r.employee_id = known.employee_id
    where @Everybody or known.employee_id in (select id from read.people_of(@Tenant, @Actor, @Relations, @Consent, @At))
), shown as (
    select found.*, p.name, p.unit_id
    from (select * from found order by told_at desc nulls last, employee_id limit @limit offset @skip) found
    left join read.people p on p.tenant_id = @Tenant and p.employee_id = found.employee_id
)
select s.employee_id as EmployeeId, s.name as Name, u.name as Unit, s.what as What, s.on_day as "On", s.referred_at as ReferredAt,
       (select count(*) from found) as Total,
       array(select scope from read.consented(@Tenant, s.employee_id, today.day) order by scope) as Consents,
       coalesce(
           (select min(on_day) from read.occupational_health_notices
            where tenant_id = @Tenant and employee_id = s.employee_id and what = 'FI-90' and state = 'told' and on_day >= today.day),
           (select min(needed_by) from read.statements where tenant_id = @Tenant and employee_id = s.employee_id and purpose = 'FI-90' and state = 'requested')) as StatementBy,
       (select max(reached_on) from read.alerts
        where tenant_id = @Tenant and employee_id = s.employee_id and rule_id = 'FI-60' and state in ('open', 'history')) as SixtyOn,
       (select max(reached_on) from read.alerts
        where tenant_id = @Tenant and employee_id = s.employee_id and rule_id = 'FI-90' and state in ('open', 'history')) as NinetyOn,
       (select min(negotiation_on) from read.negotiations
        where tenant_id = @Tenant and employee_id = s.employee_id and state = 'scheduled' and negotiation_on >= today.day) as NextNegotiation,
       today.day as Today
from today, shown s
left join read.units u on u.tenant_id = @Tenant and u.unit_id = s.unit_id
order by s.told_at desc nulls last, s.employee_id
