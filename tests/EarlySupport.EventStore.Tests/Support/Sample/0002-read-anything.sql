create table read.anything (
    tenant_id text not null,
    name text not null,
    day date not null,
    a int,
    b bigint,
    note text,
    until date not null default 'infinity',
    primary key (tenant_id, name, day)
);

create table read.every_type (
    tenant_id text not null,
    id uuid not null,
    t text,
    v varchar,
    j jsonb,
    flag boolean,
    s smallint,
    i int,
    l bigint,
    n numeric,
    d double precision,
    day date,
    at timestamptz,
    primary key (tenant_id, id)
);
