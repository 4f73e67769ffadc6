-- Each line with the day from which the next one of the same person holds, and a table of those who lead: who leads whom on a day is then one range of one
-- index, where the newest of each person's lines had to be found, for all people of a large organisation at once.
alter table read.lines_of_command add until_day date not null default 'infinity';

update read.lines_of_command l set until_day = next.from_day
from (
    select tenant_id, employee_id, from_day as before, lead(from_day) over (partition by tenant_id, employee_id order by from_day) as from_day
    from read.lines_of_command) next
where next.tenant_id = l.tenant_id and next.employee_id = l.employee_id and next.before = l.from_day and next.from_day is not null;

drop index read.lines_of_command_whole, read.lines_of_command_of_supervisor;
create index lines_of_command_below on read.lines_of_command (tenant_id, supervisor_id, until_day) include (employee_id, from_day);

-- Whoever was ever named to answer for somebody.
create table read.supervisors (
    tenant_id text not null,
    employee_id text not null collate "C",
    primary key (tenant_id, employee_id)
);

insert into read.supervisors select distinct tenant_id, supervisor_id from read.lines_of_command where supervisor_id is not null;

create or replace function read.supervisor_on(tenant text, employee text, day date) returns text language sql stable as $$
    select supervisor_id from read.lines_of_command
    where tenant_id = tenant collate "default" and employee_id = employee and from_day <= day and until_day > day
$$;

create or replace function read.people_above(tenant text, employee text, day date) returns table (id text) language sql stable as $$
    with recursive above (id) as (
        select read.supervisor_on(tenant, employee, day) collate "C"
        union
        select (
            select l.supervisor_id from read.lines_of_command l
            where l.tenant_id = tenant collate "default" and l.employee_id = above.id and l.from_day <= day and l.until_day > day)
        from above where above.id is not null
    )
    select above.id from above where above.id is not null
$$;

create or replace function read.led_among(tenant text, among text[], leaders text[], day date) returns table (id text) language sql stable as $$
    with recursive above (one, id, is_leader) as (
        select one.id, one.id collate "C", false from unnest(among) one (id)
        union
        select above.one, l.supervisor_id, l.supervisor_id = any(leaders)
        from above join read.lines_of_command l on l.employee_id = above.id
        where l.tenant_id = tenant collate "default" and l.from_day <= day and l.until_day > day
          and not above.is_leader and l.supervisor_id is not null
    )
    select distinct above.one from above where above.is_leader
$$;

create or replace function read.led_by(tenant text, leader text, day date) returns table (id text) language sql stable as $$
    select employee_id from read.lines_of_command
    where tenant_id = tenant collate "default" and supervisor_id = leader and from_day <= day and until_day > day
$$;

-- Down the line person by person, as long as they are few. When they are not: first who of those who lead is below, and then all whom these lead.
create or replace function read.people_below(tenant text, leaders text[], day date) returns table (id text)
language plpgsql stable rows 10000 as $$
#variable_conflict use_column
declare
    few constant int := 400;
    found text[] := array(
        with recursive below (id) as (
            select led.id from unnest(leaders) leader, read.led_by(tenant, leader, day) led
            union
            select led.id from below, read.led_by(tenant, below.id, day) led
        )
        select below.id from below limit few + 1);
begin
    if cardinality(found) <= few then
        return query select one from unnest(found) one;
        return;
    end if;
    return query
    with recursive leads as materialized (
        select l.employee_id, l.supervisor_id
        from read.supervisors s
        join read.lines_of_command l on l.tenant_id = s.tenant_id and l.employee_id = s.employee_id and l.from_day <= day and l.until_day > day
        where s.tenant_id = tenant collate "default"
    ), above (id) as (
        select unnest(leaders) collate "C"
        union
        select leads.employee_id from above join leads on leads.supervisor_id = above.id
    )
    select l.employee_id from read.lines_of_command l
    where l.tenant_id = tenant collate "default" and l.supervisor_id in (select above.id from above) and l.from_day <= day and l.until_day > day;
end
$$;
