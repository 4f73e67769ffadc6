using EarlySupport.EventStore.Migrations;
using EarlySupport.EventStore.Tests.Support;

namespace EarlySupport.EventStore.Tests.Migrations;

public sealed class MigratingTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private readonly string schema = $"s{Guid.NewGuid():n}";

    [Fact]
    public async Task Scripts_are_applied_once_in_the_order_of_their_numbers()
    {
        var scripts = new Dictionary<string, string>
        {
            ["Alerts.0002-table.sql"] = $"create table {schema}.a (x int)",
            ["0010-row.sql"] = $"insert into {schema}.a values (1)",
            ["Absences.0001-schema.sql"] = $"create schema {schema}",
            ["Alerts.alert-list.sql"] = "this is no migration",
        };
        Assert.Equal([$"{schema}/0001-schema", $"{schema}/0002-table", $"{schema}/0010-row"], await MigrateAsync(scripts));
        Assert.Empty(await MigrateAsync(scripts));
        scripts["0011-row.sql"] = $"insert into {schema}.a values (2)";
        Assert.Equal([$"{schema}/0011-row"], await MigrateAsync(scripts));
        Assert.Equal([1, 2], await database.ColumnAsync<int>($"select x from {schema}.a order by x"));
    }

    [Fact]
    public async Task A_script_changed_after_it_was_applied_is_refused_by_name_but_not_for_its_line_ends()
    {
        await MigrateAsync(new() { ["0001-schema.sql"] = $"create schema {schema};\n-- end" });
        Assert.Empty(await MigrateAsync(new() { ["0001-schema.sql"] = $"create schema {schema};\r\n-- end" }));
        var error = await Assert.ThrowsAsync<InvalidOperationException>(
            () => MigrateAsync(new() { ["0001-schema.sql"] = $"create schema {schema};\n-- End" }));
        Assert.Equal(
            $"Migration {schema}/0001-schema was changed after it was applied. Put it back as it was and add a new script.", error.Message);
    }

    [Fact]
    public async Task A_script_that_fails_is_named_and_leaves_nothing_and_those_before_it_stay()
    {
        var scripts = new Dictionary<string, string>
        {
            ["0001-schema.sql"] = $"create schema {schema}",
            ["0002-table.sql"] = $"create table {schema}.a (x int); create table {schema}.b (x nothing)",
        };
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => MigrateAsync(scripts));
        Assert.Equal($"Migration {schema}/0002-table failed: type \"nothing\" does not exist", error.Message);
        Assert.Empty(await database.ColumnAsync<string>("select table_name::text from information_schema.tables where table_schema = $1", schema));

        scripts["0002-table.sql"] = $"create table {schema}.a (x int)";
        Assert.Equal([$"{schema}/0002-table"], await MigrateAsync(scripts));
    }

    [Fact]
    public async Task Nodes_that_start_together_apply_each_script_once()
    {
        var scripts = new Dictionary<string, string>
        {
            ["0001-schema.sql"] = $"create schema {schema}",
            ["0002-table.sql"] = $"create table {schema}.a as select 1 x",
        };
        var applied = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => MigrateAsync(scripts)));
        Assert.Equal([$"{schema}/0001-schema", $"{schema}/0002-table"], applied.SelectMany(names => names));
    }

    [Fact]
    public async Task Two_scripts_of_one_number_are_refused()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => MigrateAsync(new() { ["0001-a.sql"] = "", ["B.0001-b.sql"] = "" }));
        Assert.Equal($"Migrations of {schema} share the number 0001: a, b.", error.Message);
    }

    private Task<IReadOnlyList<string>> MigrateAsync(Dictionary<string, string> scripts) =>
        new Migrator(database.Tenants, [new MigrationSource(schema, new FakeAssembly(scripts))], TimeProvider.System).MigrateAsync(false, default);
}
