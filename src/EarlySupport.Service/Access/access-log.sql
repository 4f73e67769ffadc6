select id as Number, at as At, actor as Actor, role as Role, relation as Relation, act as Act, part as Part, purpose as Purpose, reference as Reference,
       case_id as CaseId, people as People
from privacy.access_log
where tenant_id = @tenant
  and (@Employee::text is null or id in (select id from privacy.readings_of(@tenant, @Employee)))
  and (@Actor::text is null or actor = @Actor)
  and (@Role::text is null or role = @Role)
  and (@from::timestamptz is null or at >= @from)
  and (@until::timestamptz is null or at < @until)
  and (@Before::bigint is null or id < @Before)
order by id desc
limit @Limit
