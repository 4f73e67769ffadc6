-- One row a publication; a handful an organisation, read whole.
create table read.policies (
    tenant_id text not null,
    version int not null,
    effective_from date not null,
    rules jsonb not null,
    remind_after int not null,
    escalate_after int not null,
    primary key (tenant_id, version)
);
