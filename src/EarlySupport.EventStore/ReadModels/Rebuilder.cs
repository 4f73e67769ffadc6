using System.Data;
using EarlySupport.EventStore.Port;
using EarlySupport.EventStore.Streams;
using Npgsql;

namespace EarlySupport.EventStore.ReadModels;

/// <summary>
/// Rebuilds a read model from the log into tables beside the live ones, and then puts them in their place. Writers are held up only
/// for the last step: what was committed since the rebuild looked last.
/// </summary>
internal sealed class Rebuilder(TenantDatabase database, LogReader log, ReadModelSet models, TimeProvider wallClock)
{
    // A page that reads several of the tables, or a backup that reads one for long, can keep the swap from its locks. It gives up
    // then, lets the writers go, and tries again.
    private const int SwapAttempts = 20;

    /// <exception cref="ArgumentException">There is no such read model.</exception>
    /// <exception cref="InvalidOperationException">It is being rebuilt already, or this process may not change tables.</exception>
    public async Task RebuildAsync(string readModel, CancellationToken ct)
    {
        var model = models.Named(readModel);
        await using var connection = await database.OpenAsOwnerAsync(ct).ByIndexAsync(ct);
        var alone = await connection.ScalarAsync<bool>($"select pg_try_advisory_lock(hashtextextended('rebuild {model.Name}', 0))", ct);
        if (!alone)
            throw new InvalidOperationException($"Read model {model.Name} is being rebuilt already.");
        try
        {
            await RebuildAsync(connection, new ShadowTables(connection, model, wallClock), ct);
        }
        finally
        {
            // The pool would keep the lock until it gives the connection to somebody else.
            if (connection.FullState == ConnectionState.Open)
                await connection.ExecuteAsync("select pg_advisory_unlock_all()", CancellationToken.None);
        }
    }

    private async Task RebuildAsync(NpgsqlConnection connection, ShadowTables shadow, CancellationToken ct)
    {
        await shadow.CreateAsync(ct);
        for (var attempt = 1; !await CaughtUpAndSwappedAsync(connection, shadow, lastAttempt: attempt == SwapAttempts, ct); attempt++)
            await Task.Delay(TimeSpan.FromMilliseconds(100 * attempt), ct);
    }

    private async Task<bool> CaughtUpAndSwappedAsync(
        NpgsqlConnection connection, ShadowTables shadow, bool lastAttempt, CancellationToken ct)
    {
        await CatchUpAsync(shadow, ct);
        var position = shadow.Position;
        try
        {
            await SwapAsync(connection, shadow, ct);
            return true;
        }
        catch (PostgresException error) when (
            !lastAttempt && error.SqlState is PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.LockNotAvailable)
        {
            shadow.Position = position;
            return false;
        }
    }

    /// <summary>Until less than a page is left: with writers that never pause, nothing would always be one event away.</summary>
    private async Task CatchUpAsync(ShadowTables shadow, CancellationToken ct)
    {
        await foreach (var page in log.PagesAsync(shadow.Position, ct))
        {
            await shadow.WriteAsync(page, ct);
            if (page.Count < LogReader.Page)
                return;
        }
    }

    /// <summary>
    /// A writer whose rows are in a live table holds a lock on it until its events can be seen: waiting for the lock, the swap waits for
    /// these. A writer that comes later waits with its rows for the swap, and writes them into the rebuilt table; its events cannot be
    /// seen yet. So with the lock held, the events that can be seen are exactly those whose rows the live tables have.
    /// </summary>
    private async Task SwapAsync(NpgsqlConnection connection, ShadowTables shadow, CancellationToken ct)
    {
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await connection.ExecuteAsync("set local lock_timeout = '2s'", ct);
        await connection.ExecuteAsync($"lock table {shadow.LiveTables} in exclusive mode", ct);
        IReadOnlyList<RecordedEvent> page;
        do
        {
            page = await log.PageAsync(connection, shadow.Position, long.MaxValue, ct);
            await shadow.WriteAsync(page, ct);
        }
        while (page.Count == LogReader.Page);
        await shadow.ReplaceLiveAsync(ct);
        await transaction.CommitAsync(ct);
    }
}
