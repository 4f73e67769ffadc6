using Npgsql;

namespace EarlySupport.EventStore;

/// <summary>The one place where a tenant is resolved to the database that holds its rows.</summary>
public sealed class TenantDatabase(NpgsqlDataSource database)
{
    /// <summary>For everything that is one organisation's.</summary>
    public ValueTask<NpgsqlConnection> OpenAsync(string tenant, CancellationToken ct)
    {
        ArgumentException.ThrowIfNullOrEmpty(tenant);
        return database.OpenConnectionAsync(ct);
    }

    /// <summary>For what concerns all organisations: the queue of messages, following the log, which organisations there are.</summary>
    public ValueTask<NpgsqlConnection> OpenForEngineAsync(CancellationToken ct) => database.OpenConnectionAsync(ct);
}
