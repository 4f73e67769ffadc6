using EarlySupport.EventStore;

namespace EarlySupport.Service.Tests.Privacy;

/// <summary>That no table, function or index of the whole database is forgotten: what is not listed here fails.</summary>
public sealed class IsolatedTablesTests(TwoOrganisations service) : IClassFixture<TwoOrganisations>
{
    private const string Schemas = "('events', 'messages', 'privacy', 'public', 'read', 'store')";

    // Tables whose rows belong to no organisation.
    private static readonly Dictionary<string, string> OfNobody = new()
    {
        ["events.mt_event_progression"] = "how far rebuilds have come in the log",
        ["store.migrations"] = "which scripts were applied",
        ["store.rebuilds_due"] = "which read models scripts made anew",
        ["store.pass_secrets"] = "what passes are checked with",
        ["store.service_privileges"] = "what the service's role may do",
        ["store.seals"] = "over the log of all",
        ["store.seal_keys"] = "the public keys of seals",
        ["privacy.master_key"] = "the id of the master key in use",
    };

    // Outside of read and messages, where the service may do anything with rows. What is not here it may not touch.
    private static readonly Dictionary<string, string> Granted = new()
    {
        ["events.mt_streams"] = "SELECT",
        ["events.mt_events"] = "INSERT, SELECT",
        ["privacy.access_log"] = "INSERT, SELECT",
        ["privacy.sessions"] = "DELETE, INSERT, SELECT, UPDATE",
        ["privacy.drafts"] = "DELETE, INSERT, SELECT, UPDATE",
        ["privacy.data_protection_keys"] = "INSERT, SELECT",
        ["store.seals"] = "INSERT, SELECT",
        ["store.seal_keys"] = "INSERT, SELECT",
        ["store.seal_leaves"] = "INSERT, SELECT",
    };

    [Fact]
    public async Task Every_table_of_an_organisations_rows_is_under_the_one_policy()
    {
        const string Policy = "entered PERMISSIVE ALL public "
            + "(((tenant_id)::text = ( SELECT store.tenant() AS tenant)) OR (( SELECT store.tenant() AS tenant) = '*'::text)) <null>";

        var tables = await service.TablesAsync();
        Assert.True(tables.Count > 30);
        foreach (var table in tables)
        {
            Assert.True(await service.Data.OneAsync<bool>("select relrowsecurity from pg_class where oid = @table::regclass", new { table }), table);
            var policy = Assert.Single(await service.Data.ListAsync<string>("""
                select concat_ws(' ', policyname, permissive, cmd, array_to_string(roles, ','), qual, coalesce(with_check, '<null>'))
                from pg_policies where format('%I.%I', schemaname, tablename) = @table
                """, new { table }));
            Assert.Equal(Policy.Replace("(tenant_id)::text", "tenant_id", StringComparison.Ordinal), policy.Replace("(tenant_id)::text", "tenant_id", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_table_without_an_organisation_has_a_reason()
    {
        var isolated = (await service.TablesAsync()).ToHashSet();

        Assert.Equal(
            OfNobody.Keys.Order(StringComparer.Ordinal),
            (await TablesAsync("c.relkind in ('r', 'p', 'v', 'm', 'f')")).Where(table => !isolated.Contains(table)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_services_role_may_do_what_is_said_here_and_no_more()
    {
        foreach (var table in await TablesAsync("c.relkind in ('r', 'p', 'v', 'm', 'f')"))
        {
            var expected = table.StartsWith("read.", StringComparison.Ordinal) || table.StartsWith("messages.", StringComparison.Ordinal)
                ? "DELETE, INSERT, SELECT, UPDATE"
                : Granted.GetValueOrDefault(table, "");
            Assert.Equal($"{table}: {expected}", $"{table}: {await service.Data.OneAsync<string>("""
                select coalesce(string_agg(a.privilege_type, ', ' order by a.privilege_type), '') from pg_class c, aclexplode(c.relacl) a
                where c.oid = @table::regclass and a.grantee in (0, 'early_support_service'::regrole)
                """, new { table })}");
        }
    }

    [Fact]
    public async Task The_service_works_on_a_role_that_owns_nothing_and_may_nothing_else()
    {
        var role = ServiceLogin.Beside(service.Data.ConnectionString).Role;
        await using var stranger = await service.StrangerAsync();

        Assert.Equal([role], await stranger.RowsAsync("select current_user::text"));
        Assert.Equal(["True"], await stranger.RowsAsync("select row_security_active('events.mt_events')"));
        Assert.Equal("login", await service.Data.OneAsync<string>("""
            select concat_ws(' ', case when rolcanlogin then 'login' end, case when rolsuper then 'super' end, case when rolcreaterole then 'createrole' end,
                case when rolcreatedb then 'createdb' end, case when rolbypassrls then 'bypassrls' end, case when rolreplication then 'replication' end)
            from pg_roles where rolname = @role
            """, new { role }));
        Assert.Equal(["early_support_service"], await service.Data.ListAsync<string>(
            "select roleid::regrole::text from pg_auth_members where member in (@role::regrole, 'early_support_service'::regrole)", new { role }));
        Assert.Empty(await service.Data.ListAsync<string>(
            "select classid::regclass || ' ' || objid from pg_shdepend where deptype = 'o' and refobjid in (@role::regrole, 'early_support_service'::regrole)", new { role }));
    }

    [Fact]
    public async Task Functions_that_run_as_the_owner_are_known_have_their_own_search_path_and_are_not_for_everybody()
    {
        var functions = await service.Data.ListAsync<string>($"""
            select concat_ws(' ', p.oid::regproc, array_to_string(p.proconfig, ' '),
                case when has_function_privilege('public', p.oid, 'execute') then 'public' end)
            from pg_proc p join pg_namespace n on n.oid = p.pronamespace where p.prosecdef and n.nspname in {Schemas} order by 1
            """);

        Assert.Equal(
        [
            .. ((string[])["add_keys", "destroy_keys", "keys_of", "master_key_in_use", "readings_of"]).Select(of => $"privacy.{of} search_path=pg_catalog, pg_temp"),
            "store.advance_streams search_path=pg_catalog, pg_temp",
            "store.tenant search_path=pg_catalog, pg_temp",
        ], functions);
    }

    /// <summary>
    /// Row-level security comes before what could tell of a row: an index serves a condition only where its operator is known to tell
    /// nothing ("leakproof"). So one over an expression, or of another kind than a tree, goes unused in silence.
    /// </summary>
    [Fact]
    public async Task An_index_is_one_that_row_level_security_can_use()
    {
        var tables = await service.TablesAsync();
        var unusable = await service.Data.ListAsync<string>("""
            select i.indexrelid::regclass::text
            from pg_index i
            join pg_class c on c.oid = i.indexrelid
            join pg_am am on am.oid = c.relam
            where i.indrelid = any(@tables::regclass[]) and (i.indexprs is not null or am.amname <> 'btree' or exists (
                select from unnest(i.indclass[0 : i.indnkeyatts - 1]) k (opclass)
                join pg_opclass o on o.oid = k.opclass
                join pg_amop op on op.amopfamily = o.opcfamily and op.amoplefttype = o.opcintype and op.amoprighttype = o.opcintype
                join pg_operator f on f.oid = op.amopopr
                join pg_proc p on p.oid = f.oprcode
                where not p.proleakproof))
            order by 1
            """, new { tables = tables.ToArray() });

        // It is for privacy.readings_of, which runs as the owner.
        Assert.Equal(["privacy.access_log_of_person"], unusable);
    }

    private Task<IReadOnlyList<string>> TablesAsync(string which) => service.Data.ListAsync<string>(
        $"select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname in {Schemas} and {which} order by 1");
}
