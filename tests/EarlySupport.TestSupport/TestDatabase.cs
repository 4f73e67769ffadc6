using EarlySupport.LocalPostgres;

namespace EarlySupport.TestSupport;

/// <summary>A database of one test or test class; see <see cref="TestPostgres.CreateAsync"/>.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly LocalServer server;

    internal TestDatabase(LocalServer server, string name, string connectionString) =>
        (this.server, Name, ConnectionString) = (server, name, connectionString);

    public string Name { get; }

    /// <summary>As the role that owns the database.</summary>
    public string ConnectionString { get; }

    /// <summary>Ends what is still connected to it, and drops it.</summary>
    public async ValueTask DisposeAsync() => await server.DropDatabaseAsync(Name);
}
