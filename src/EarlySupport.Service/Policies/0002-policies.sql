-- One row a publication; a handful an organisation, read whole.
create table read.policies (
    tenant_id text not null,
    version int not null,
    effective_from date not null,
    rules jsonb not null,
    primary key (tenant_id, version)
);
