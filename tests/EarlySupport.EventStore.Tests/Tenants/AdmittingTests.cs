using System.Security.Cryptography;
using EarlySupport.EventStore.Migrations;
using EarlySupport.EventStore.Tests.Support;
using EarlySupport.EventStore.Tests.Support.Sample;
using Npgsql;

namespace EarlySupport.EventStore.Tests.Tenants;

/// <summary>Who migrates lets in who serves: its passes, and its role.</summary>
public sealed class AdmittingTests : IAsyncLifetime
{
    private readonly TestDatabase database = new();
    private readonly byte[] old = RandomNumberGenerator.GetBytes(32);
    private readonly byte[] replacing = RandomNumberGenerator.GetBytes(64);

    public Task InitializeAsync() => database.InitializeAsync();

    public Task DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task A_new_secret_is_known_beside_the_old_one_until_a_migration_ends_the_old_one()
    {
        var (before, rotating, after) = (With(old), With(replacing, old), With(replacing));
        await MigrateAsync(before, endOtherPasses: false);
        Assert.Equal("ES003", await RefusedAsync(after));

        await MigrateAsync(rotating, endOtherPasses: false);
        foreach (var node in new[] { before, rotating, after })
            await ReadAsync(node);

        await MigrateAsync(after, endOtherPasses: true);
        await ReadAsync(rotating);
        await ReadAsync(after);
        Assert.Equal("ES003", await RefusedAsync(before));
    }

    [Fact]
    public async Task A_node_that_starts_with_the_old_secret_leaves_the_new_one_in_force()
    {
        await MigrateAsync(With(replacing, old), endOtherPasses: false);
        await MigrateAsync(With(old), endOtherPasses: false);

        await ReadAsync(With(replacing));
    }

    [Fact]
    public async Task Nodes_that_start_at_once_all_get_in()
    {
        var nodes = Enumerable.Range(0, 6).Select(_ => With(RandomNumberGenerator.GetBytes(32))).ToList();
        await Task.WhenAll(nodes.Select(node => MigrateAsync(node, endOtherPasses: false)));

        foreach (var node in nodes)
            await ReadAsync(node);
    }

    [Fact]
    public async Task Databases_of_one_server_that_are_made_at_once_do_not_meet()
    {
        var others = Enumerable.Range(0, 4).Select(_ => new TestDatabase()).ToList();
        await Task.WhenAll(others.Select(other => other.InitializeAsync()));

        var passwords = others.Select(other => ServiceLogin.Beside(other.ConnectionString).Password).ToList();
        Assert.Equal(4, passwords.Distinct().Count());
        foreach (var other in others)
        {
            await (await other.Tenants.OpenForEngineAsync(default)).DisposeAsync();
            await other.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_changed_password_of_the_owner_changes_the_services_at_the_next_migration()
    {
        var changed = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Password = "another" };
        var login = new NpgsqlConnectionStringBuilder(ServiceLogin.Beside(changed.ConnectionString).ConnectionString);
        Assert.NotEqual(ServiceLogin.Beside(database.ConnectionString).Password, login.Password);
        Assert.Equal(ServiceLogin.Beside(database.ConnectionString).Role, login.Username);
        await database.ExecuteAsync("select store.admit_service('{}', '{}', false, $1::name, $2)", login.Username!, login.Password!);

        await using var connection = new NpgsqlConnection(login.ConnectionString);
        await connection.OpenAsync();
    }

    [Fact]
    public async Task With_the_services_connection_string_alone_nothing_is_migrated_or_rebuilt()
    {
        await using var serving = new TenantDatabase(null, ServiceLogin.Beside(database.ConnectionString).ConnectionString, TestDatabase.Passes);
        await using var engine = database.Engine(tenants: serving);

        Assert.False(serving.HasOwner);
        Assert.Equal(1, await engine.InvokeAsync<int>(new CountDays("1001", 1), TestDatabase.Someone(), default));
        await Assert.ThrowsAsync<InvalidOperationException>(() => engine.RebuildAsync("day-totals", default));
        await Assert.ThrowsAsync<InvalidOperationException>(() => MigrateAsync(serving, endOtherPasses: false));
    }

    [Theory]
    [InlineData(31)]
    [InlineData(65)]
    public void A_secret_is_long_enough_and_fits_a_block_of_the_hash(int bytes)
    {
        Assert.Throws<ArgumentException>(() => new Passes(new byte[bytes]));
        Assert.Throws<ArgumentException>(() => new Passes());
        Assert.StartsWith(new Passes(new byte[32]).ForAll[..64], new Passes(new byte[64]).ForAll, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_password_there_is_nothing_to_derive_one_from() =>
        Assert.Throws<ArgumentException>(() => ServiceLogin.Beside("Host=127.0.0.1;Username=owner;Database=d"));

    private TenantDatabase With(params IReadOnlyList<byte[]> secrets) => new(database.ConnectionString, null, new Passes(secrets));

    private static Task MigrateAsync(TenantDatabase node, bool endOtherPasses) =>
        new Migrator(node, [], TimeProvider.System).MigrateAsync(endOtherPasses, default);

    private static async Task ReadAsync(TenantDatabase node)
    {
        await using var connection = await node.OpenAsync("somebody", default);
        await using var command = new NpgsqlCommand("select store.tenant()", connection);
        Assert.Equal("somebody", await command.ExecuteScalarAsync());
    }

    private static async Task<string> RefusedAsync(TenantDatabase node) =>
        (await Assert.ThrowsAsync<PostgresException>(() => ReadAsync(node))).SqlState;
}
