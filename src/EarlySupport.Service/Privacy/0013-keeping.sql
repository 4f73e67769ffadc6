-- How long the organisation keeps what; one row a publication.
create table read.retention (
    tenant_id text not null,
    version int not null,
    effective_from date not null,
    terms jsonb not null,
    primary key (tenant_id, version)
);

-- What is known of a case's need, and whether its texts are erased; one row a case.
create table read.kept_cases (
    tenant_id text not null,
    case_id text not null collate "C",
    kind text not null,
    employee_id text not null collate "C",
    review_due date,                    -- fell due then and is not done
    reviewed_on date,
    erase_reviewed_on date,             -- found needless then
    erasure text,                       -- approved, done; null while nobody approved it
    primary key (tenant_id, case_id)
);

-- The reviews to do, the oldest first.
create index need_reviews_due on read.kept_cases (tenant_id, review_due) where review_due is not null;

-- Whom the organisation has forgotten, or is about to.
create table read.erased_people (
    tenant_id text not null,
    employee_id text not null collate "C",
    erasure text not null,              -- approved, done
    primary key (tenant_id, employee_id)
);

insert into store.rebuilds_due values ('keeping');

-- Cases that were opened before reviews fell due by themselves. A message that comes some hours early by the organisation's clock waits for its day.
insert into messages.queue (tenant_id, type, body, due_at, sent_at, key, actor, role, correlation_id)
select o.tenant_id, 'EarlySupport.Domain.Privacy.ReviewingNeed.NeedReviewFellDue',
       jsonb_build_object('caseId', o.case_id, 'due', o.due, 'kind', o.kind), o.due, now(), 'need-review-' || o.case_id || '-' || o.due, 'migration',
       'administrator', 'migration-0013'
from (
    select tenant_id, data ->> 'caseId' as case_id, ((timestamp at time zone 'Europe/Helsinki')::date + interval '5 years')::date as due,
           case type when 'early_support_opened' then 'early-support' when 'return_to_work_opened' then 'return-to-work' else 'intensified-support' end as kind
    from events.mt_events where type in ('early_support_opened', 'intensified_support_opened', 'return_to_work_opened')) o;
