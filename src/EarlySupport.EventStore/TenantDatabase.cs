using Npgsql;
using NpgsqlTypes;

namespace EarlySupport.EventStore;

/// <summary>
/// The one place where a tenant is resolved to the database that holds its rows. Connections are of a role that owns nothing and sees
/// the rows of whom it has entered (<c>src/decisions/0024</c>); only what changes tables is done as their owner.
/// </summary>
public sealed class TenantDatabase : IAsyncDisposable
{
    // The pass is a parameter: a statement's text can be read in pg_stat_activity by every session of the role. Parallel workers are for the few who
    // read for long: beside many short statements, starting them takes ten times as long as what they would read.
    private const string EnterSession =
        "select set_config('early_support.pass', $1, false), set_config('max_parallel_workers_per_gather', '0', false)";
    private const string EnterTransaction =
        "select set_config('early_support.pass', $1, true), set_config('max_parallel_workers_per_gather', '0', true)";
    private const string Admit = "select store.admit_service($1, $2, $3, $4, $5)";

    private readonly Passes passes;
    private readonly ServiceLogin? login;
    private readonly NpgsqlDataSource serving;
    private readonly NpgsqlDataSource? owning;

    /// <param name="owner">Connection string of the role that owns the tables; null where this process may not change them.</param>
    /// <param name="service">Of a member of <c>early_support_service</c>; null for a role that is made for this database when it is migrated.</param>
    /// <exception cref="ArgumentException">Neither is given, or from the owner's no login can be derived.</exception>
    public TenantDatabase(string? owner, string? service, Passes passes)
    {
        this.passes = passes;
        login = service is null ? ServiceLogin.Beside(owner ?? throw new ArgumentException("No connection string.")) : null;
        // Another organisation's reader gets the connection next: that it forgets its pass must not be switched off.
        serving = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(service ?? login!.ConnectionString) { NoResetOnClose = false, Multiplexing = false });
        // Not kept in a pool: a process that serves has no session lying about that may do everything.
        owning = owner is null ? null : NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(owner) { Pooling = false });
    }

    /// <summary>Whether this process may change tables.</summary>
    public bool HasOwner => owning is not null;

    /// <summary>For everything that is one organisation's: all that the connection sees, and may write, is of this tenant.</summary>
    public Task<NpgsqlConnection> OpenAsync(string tenant, CancellationToken ct) => EnteredAsync(passes.For(tenant), ct);

    /// <summary>For what concerns all organisations: the queue of messages, following the log, which organisations there are.</summary>
    public Task<NpgsqlConnection> OpenForEngineAsync(CancellationToken ct) => EnteredAsync(passes.ForAll, ct);

    /// <summary>As the owner of the tables, whom row-level security does not bind: to migrate and to rebuild.</summary>
    /// <exception cref="InvalidOperationException">This process has no owner's connection string.</exception>
    public ValueTask<NpgsqlConnection> OpenAsOwnerAsync(CancellationToken ct) => owning is not null
        ? owning.OpenConnectionAsync(ct)
        : throw new InvalidOperationException("Tables are changed by their owner, and this process has only the service's connection string.");

    /// <summary>
    /// At the end of a migration: from now on the database knows this process's passes, and its login role where it has one of its own.
    /// </summary>
    /// <param name="othersEnd">Whether passes of other secrets are good no longer.</param>
    internal async Task AdmitAsync(NpgsqlConnection owner, bool othersEnd, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(Admit, owner);
        command.Parameters.WithArray(NpgsqlDbType.Bytea, passes.InnerPads).WithArray(NpgsqlDbType.Bytea, passes.OuterPads)
            .With(NpgsqlDbType.Boolean, othersEnd).With(NpgsqlDbType.Name, login?.Role).With(NpgsqlDbType.Text, login?.Password);
        await command.ExecuteNonQueryAsync(ct);
    }

    public async ValueTask DisposeAsync()
    {
        await serving.DisposeAsync();
        if (owning is not null)
            await owning.DisposeAsync();
    }

    /// <summary>Sees nothing until a batch on it begins with <see cref="Enter"/>.</summary>
    internal ValueTask<NpgsqlConnection> OpenEmptyAsync(CancellationToken ct) => serving.OpenConnectionAsync(ct);

    /// <summary>For the rest of the batch, up to the next one. Gives a row.</summary>
    internal NpgsqlBatchCommand Enter(string tenant) => new(EnterTransaction) { Parameters = { Pass(passes.For(tenant)) } };

    private async Task<NpgsqlConnection> EnteredAsync(string pass, CancellationToken ct)
    {
        var connection = await serving.OpenConnectionAsync(ct);
        try
        {
            await using var enter = new NpgsqlCommand(EnterSession, connection) { Parameters = { Pass(pass) } };
            await enter.PrepareAsync(ct);
            await enter.ExecuteNonQueryAsync(ct);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private static NpgsqlParameter Pass(string pass) => new() { NpgsqlDbType = NpgsqlDbType.Text, Value = pass };
}
