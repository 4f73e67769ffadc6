using System.Security.Cryptography;
using System.Text;
using EarlySupport.EventStore;
using Npgsql;

namespace EarlySupport.Service.Tests.Privacy;

/// <summary>
/// What somebody reaches who has the password of the service's database role: nothing of an organisation for which the service has not let
/// them in, no change of an event, no secret (<c>src/decisions/0024</c>).
/// </summary>
public sealed class StrangerTests(TwoOrganisations service) : IClassFixture<TwoOrganisations>
{
    private const string NotEntered = "ES003";
    private const string Denied = PostgresErrorCodes.InsufficientPrivilege;

    [Fact]
    public async Task Without_a_pass_no_table_of_an_organisation_shows_a_row()
    {
        await using var stranger = await service.StrangerAsync();

        var full = 0;
        foreach (var table in await service.TablesAsync())
        {
            var filled = await service.Data.OneAsync<bool>($"select exists (select from {table})");
            full += filled ? 1 : 0;
            if (filled)
                Assert.Contains(await stranger.RefusedAsync($"select * from {table}"), (string[])[NotEntered, Denied]);
            else
                Assert.True(await stranger.RefusedAsync($"select * from {table}") is null or Denied);
        }
        Assert.True(full >= 8, $"{full} tables had rows to hide.");
    }

    [Fact]
    public async Task With_the_pass_of_one_organisation_no_table_shows_another()
    {
        await using var insider = await service.InsiderAsync();

        var seen = 0;
        foreach (var table in await service.TablesAsync())
        {
            if (await insider.RefusedAsync($"select from {table}") == Denied)
                continue;
            Assert.Equal(["0"], await insider.RowsAsync($"select count(*) from {table} where tenant_id <> '{TwoOrganisations.Own}'"));
            Assert.Equal(["0"], await insider.RowsAsync($"select count(*) from {table} where tenant_id = '{TwoOrganisations.Other}' or tenant_id is null"));
            seen += await service.Data.OneAsync<bool>($"select exists (select from {table} where tenant_id = '{TwoOrganisations.Other}')") ? 1 : 0;
        }
        Assert.True(seen >= 8, $"{seen} tables had rows of the other organisation.");
    }

    public static TheoryData<string, Func<string, string>> Forged { get; } = new()
    {
        { "the other organisation under one's own pass", own => $"{own[..64]}:{TwoOrganisations.Other}" },
        { "all under one's own pass", own => $"{own[..64]}:*" },
        { "the end of one's own changed", own => own + "x" },
        { "nothing before the organisation", _ => $":{TwoOrganisations.Other}" },
        { "the organisation alone", _ => TwoOrganisations.Other },
        { "all alone", _ => "*" },
        { "empty", _ => "" },
        { "a code of zeros", _ => $"{new string('0', 64)}:{TwoOrganisations.Other}" },
        { "a hash without a secret", _ => $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(TwoOrganisations.Other)))}:{TwoOrganisations.Other}" },
        { "another secret", _ => new Passes(RandomNumberGenerator.GetBytes(32)).For(TwoOrganisations.Other) },
        { "an empty secret", _ => new Passes(new byte[32]).ForAll },
        { "patterns", _ => $"%:{TwoOrganisations.Other}" },
        { "a quote", _ => "' or true --" },
    };

    [Theory]
    [MemberData(nameof(Forged))]
    public async Task A_forged_pass_opens_nothing(string what, Func<string, string> forge)
    {
        await using var insider = await service.InsiderAsync();
        var own = (await insider.RowsAsync("select current_setting('early_support.pass')"))[0];
        Assert.NotEmpty(await insider.RowsAsync("select employee_id from read.people"));

        await insider.ShowAsync(forge(own));

        Assert.True(await insider.RefusedAsync("select employee_id from read.people") == NotEntered, what);
        Assert.True(await insider.RefusedAsync("select data from events.mt_events") == NotEntered, what);
    }

    [Theory]
    // Becoming somebody else.
    [InlineData("set role early_support", Denied)]
    [InlineData("set role postgres", Denied)]
    [InlineData("set session authorization postgres", Denied)]
    [InlineData("set session authorization early_support", Denied)]
    [InlineData("create role mine", Denied)]
    [InlineData("alter role early_support_service bypassrls", Denied)]
    [InlineData("grant early_support to current_user", Denied)]
    [InlineData("set row_security = off; select * from read.people", Denied)]
    // Changing what has happened.
    [InlineData("update events.mt_events set data = '{}'", Denied)]
    [InlineData("delete from events.mt_events", Denied)]
    [InlineData("truncate events.mt_events cascade", Denied)]
    [InlineData("update events.mt_streams set version = 0", Denied)]
    [InlineData("insert into events.mt_streams (tenant_id, id, version) values ('own-town', 'x', 1)", Denied)]
    [InlineData("delete from events.mt_streams", Denied)]
    [InlineData("select setval('events.mt_events_sequence', 1)", Denied)]
    [InlineData("alter table events.mt_events disable trigger all", Denied)]
    [InlineData("alter table events.mt_events disable row level security", Denied)]
    [InlineData("alter table events.mt_events no force row level security", Denied)]
    [InlineData("drop policy entered on events.mt_events", Denied)]
    [InlineData("create policy mine on read.people using (true)", Denied)]
    [InlineData("create trigger mine before insert on events.mt_events execute function suppress_redundant_updates_trigger()", Denied)]
    [InlineData("create rule mine as on insert to events.mt_events do instead nothing", Denied)]
    [InlineData("alter table events.mt_events owner to current_user", Denied)]
    [InlineData("drop table events.mt_events cascade", Denied)]
    [InlineData("set session_replication_role = replica", Denied)]
    // Reading what is the owner's.
    [InlineData("select * from store.pass_secrets", Denied)]
    [InlineData("copy store.pass_secrets to stdout", Denied)]
    [InlineData("insert into store.pass_secrets values ('', '')", Denied)]
    [InlineData("select * from store.migrations", Denied)]
    [InlineData("update store.service_privileges set privileges = '{ALL}'", Denied)]
    [InlineData("select * from pg_statistic", Denied)]
    [InlineData("select * from pg_authid", Denied)]
    [InlineData("select pg_read_file('pg_hba.conf')", Denied)]
    [InlineData("copy read.people to program 'cat'", Denied)]
    [InlineData("select lo_import('/etc/passwd')", Denied)]
    // The owner's functions.
    [InlineData("select store.admit_service('{}', '{}', true, null, null)", Denied)]
    [InlineData("select store.isolate_tenants()", Denied)]
    [InlineData("select store.isolate_table('read.people')", Denied)]
    [InlineData("select store.replace_read_table('people', 'people')", Denied)]
    [InlineData("select store.must_have_entered('{other-town}')", NotEntered)]
    [InlineData("select store.must_have_entered(array['own-town', 'other-town'])", NotEntered)]
    [InlineData("select store.must_have_entered(array['own-town', null])", NotEntered)]
    [InlineData("select store.advance_streams('{other-town}', '{new}', '{x}', '{0}', '{1}', array[now()])", NotEntered)]
    [InlineData("alter function store.tenant() security invoker", "42501")]
    [InlineData("create or replace function store.tenant() returns text language sql as 'select ''*'''", Denied)]
    // Things of one's own.
    [InlineData("create table public.mine (id int)", Denied)]
    [InlineData("create schema mine", Denied)]
    [InlineData("create function read.mine() returns int language sql as 'select 1'", Denied)]
    [InlineData("create function pg_temp.sure(text) returns bool language sql leakproof as 'select true'", Denied)]
    [InlineData("create extension dblink", Denied)]
    // Rows of another organisation.
    [InlineData("insert into read.people values ('other-town', 'X', null, null, 'U1', null, '2026-01-01', null, 100)", Denied)]
    [InlineData("update read.people set tenant_id = 'other-town'", Denied)]
    [InlineData("insert into events.mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id) "
        + "values (nextval('events.mt_events_sequence'), gen_random_uuid(), 'employee-E1', 9, '{}', 'x', now(), 'other-town')", Denied)]
    public async Task It_is_refused_on_a_session_that_was_let_into_one_organisation(string typed, string refused)
    {
        await using var insider = await service.InsiderAsync();

        Assert.Equal(refused, await insider.RefusedAsync(typed));
    }

    [Theory]
    [InlineData("update read.people set unit_id = 'mine' where tenant_id = 'other-town' returning 1")]
    [InlineData("delete from messages.queue where tenant_id = 'other-town' returning 1")]
    [InlineData("delete from read.alerts where tenant_id <> 'own-town' returning 1")]
    [InlineData("select 1 from read.people where tenant_id = 'other-town' for update")]
    [InlineData("select most_common_vals::text from pg_stats where schemaname in ('events', 'read', 'messages', 'store', 'privacy') and most_common_vals is not null")]
    public async Task It_reaches_no_row_of_another_organisation(string typed)
    {
        // What the server has noted of the tables' contents would be there to be seen.
        await service.Data.ListAsync<string>("analyze;");
        await using var insider = await service.InsiderAsync();

        Assert.Empty(await insider.RowsAsync(typed));
    }

    [Theory]
    [InlineData("select * from read.people where pg_temp.leak(tenant_id)")]
    [InlineData("select * from read.people where tenant_id operator(pg_temp.===) tenant_id")]
    [InlineData("create temp view mine as select * from read.people where pg_temp.leak(tenant_id); select * from mine")]
    [InlineData("select * from read.people where tenant_id in (select tenant_id from read.alerts where pg_temp.leak(tenant_id))")]
    [InlineData("update read.people set unit_id = unit_id where pg_temp.leak(tenant_id)")]
    [InlineData("select pg_temp.reader()")]
    public async Task A_function_of_ones_own_that_tells_what_it_is_shown_is_shown_ones_own_rows(string typed)
    {
        await using var insider = await service.InsiderAsync();
        await insider.RowsAsync("""
            create function pg_temp.leak(seen text) returns bool language plpgsql cost 0.0000001 as $$ begin raise notice '%', seen; return true; end $$;
            create function pg_temp.same(a text, b text) returns bool language plpgsql cost 0.0000001 as $$ begin raise notice '%', a; return true; end $$;
            create operator pg_temp.=== (leftarg = text, rightarg = text, function = pg_temp.same);
            create function pg_temp.reader() returns bool language plpgsql security definer as $$ begin perform pg_temp.leak(tenant_id) from read.people; return true; end $$;
            """);

        Assert.NotEmpty(await insider.RowsAsync(typed.Contains("update", StringComparison.Ordinal) ? typed + " returning 1" : typed));

        Assert.Contains(TwoOrganisations.Own, insider.Notices);
        Assert.DoesNotContain(insider.Notices, told => told.Contains(TwoOrganisations.Other, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_search_path_of_ones_own_does_not_lead_the_owners_functions_to_other_functions_or_tables()
    {
        await using var stranger = await service.StrangerAsync();
        await stranger.RowsAsync("""
            create function pg_temp.sha256(bytea) returns bytea language sql as 'select ''''::bytea';
            create function pg_temp.encode(bytea, text) returns text language sql as $$ select repeat('0', 64) $$;
            create function pg_temp.always(text, text) returns bool language sql as 'select true';
            create operator pg_temp.= (leftarg = text, rightarg = text, function = pg_temp.always);
            create temp table pass_secrets (inner_pad bytea, outer_pad bytea);
            insert into pass_secrets values ('', '');
            set search_path = pg_temp, pg_catalog, store;
            """);
        await stranger.ShowAsync($"{new string('0', 64)}:{TwoOrganisations.Other}");

        Assert.Equal(NotEntered, await stranger.RefusedAsync("select store.tenant()"));
        Assert.Equal(NotEntered, await stranger.RefusedAsync("select * from read.people"));
        Assert.Equal(NotEntered, await stranger.RefusedAsync("select store.must_have_entered('{other-town}')"));
    }

    [Fact]
    public async Task Settings_that_the_role_keeps_for_itself_open_nothing_to_its_next_session()
    {
        await using (var stranger = await service.StrangerAsync())
            await stranger.RowsAsync("alter role current_user set row_security = off");
        await using (var next = await service.StrangerAsync())
        {
            Assert.Equal(["off"], await next.RowsAsync("show row_security"));
            Assert.Equal(Denied, await next.RefusedAsync("select * from read.people"));
            await next.RowsAsync("alter role current_user reset all");
        }
    }

    [Fact]
    public async Task Resetting_leads_back_to_the_role_that_owns_nothing()
    {
        await using var insider = await service.InsiderAsync();

        await insider.RowsAsync("set role early_support_service; reset role; reset session authorization; reset all");

        Assert.Equal(NotEntered, await insider.RefusedAsync("select * from read.people"));
    }

    [Fact]
    public async Task A_prepared_statement_and_an_open_cursor_see_whom_the_session_has_entered_when_they_run()
    {
        await using var insider = await service.InsiderAsync();
        await insider.RowsAsync("prepare everybody as select employee_id from read.people");
        Assert.NotEmpty(await insider.RowsAsync("execute everybody"));

        await insider.ShowAsync("");

        Assert.Equal(NotEntered, await insider.RefusedAsync("execute everybody"));
    }
}
