-- The queue: what is over its day or near it in intensified support and return to work, and when somebody was talked with last.
create index negotiations_to_come on read.negotiations (tenant_id, negotiation_on) where state in ('scheduled', 'missed');
create index negotiation_decisions_due on read.negotiation_decisions (tenant_id, due) where state in ('open', 'overdue');
create index consents_in_force on read.consents (tenant_id, valid_until) where state in ('given', 'ending');
create index return_follow_ups_of_employee on read.return_follow_ups (tenant_id, employee_id, held_on) where held_on is not null;
