using Npgsql;

namespace EarlySupport.TestSupport;

/// <summary>A database of one test or test class; see <see cref="TestPostgres.CreateAsync"/>.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly string server;

    private TestDatabase(string server, string name) =>
        (this.server, Name, ConnectionString) = (server, name, new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString);

    public string Name { get; }

    /// <summary>As the role that owns the database.</summary>
    public string ConnectionString { get; }

    /// <summary>Ends what is still connected to it, and drops it.</summary>
    public async ValueTask DisposeAsync() => await DropAsync(server, Name);

    /// <param name="server">Connection string to a database that is there already.</param>
    internal static async Task<TestDatabase> CreateAsync(string server, string name)
    {
        await RunAsync(server, $"create database {name}");
        return new TestDatabase(server, name);
    }

    /// <summary>With the role that the service has made for itself there.</summary>
    internal static async Task DropAsync(string server, string name)
    {
        await RunAsync(server, $"drop database if exists {name} with (force)");
        await RunAsync(server, $"drop role if exists early_support_at_{name}");
    }

    private static async Task RunAsync(string server, string sql)
    {
        await using var source = NpgsqlDataSource.Create(server);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
