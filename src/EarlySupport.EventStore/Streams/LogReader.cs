using System.Runtime.CompilerServices;
using EarlySupport.EventStore.Port;
using Npgsql;
using NpgsqlTypes;

namespace EarlySupport.EventStore.Streams;

/// <summary>
/// Follows the log without gaps and without holding up a writer. A number is taken early and committed late, so a reader may pass it
/// while its writer is still open. Therefore: note the last number given out, then take a transaction id. Every writer of a number up to
/// that one has a lower id; once no lower id is open any more, everything up to the number is committed or never will be.
/// </summary>
internal sealed class LogReader(TenantDatabase database, StreamReader streams) : IDisposable
{
    public const int Page = 1_000;

    private static readonly string LastNumber = SqlFile.Read("Streams.follow-log-1-last-number.sql");
    private static readonly string NewTransactionId = SqlFile.Read("Streams.follow-log-2-open-since.sql");
    private static readonly string LowestOpen = SqlFile.Read("Streams.follow-log-3-all-ended-below.sql");
    private static readonly string ReadLog = SqlFile.Read("Streams.read-log.sql");

    // A mark not yet final is kept for the next call: among writers that never pause, some transaction is open at any single moment.
    private readonly SemaphoreSlim marking = new(1, 1);
    private long final;
    private (long Number, ulong OpenSince)? pending;

    public async IAsyncEnumerable<RecordedEvent> ReadAsync(long after, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var page in PagesAsync(after, ct))
            foreach (var recorded in page)
                yield return recorded;
    }

    /// <summary>The same in pages of up to <see cref="Page"/> events, none empty.</summary>
    public async IAsyncEnumerable<IReadOnlyList<RecordedEvent>> PagesAsync(long after, [EnumeratorCancellation] CancellationToken ct)
    {
        for (var upTo = await FinalAsync(after, ct); after < upTo; upTo = after == upTo ? await FinalAsync(after, ct) : upTo)
        {
            var page = await PageAsync(after, upTo, ct);
            if (page.Count > 0)
                yield return page;
            after = page.Count < Page ? upTo : page[^1].SequenceNumber;
        }
    }

    public void Dispose() => marking.Dispose();

    /// <summary>The last number given out; its writer, and those of numbers before it, may still be open.</summary>
    public async Task<long> LastNumberAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenForEngineAsync(ct);
        return await connection.ScalarAsync<long>(LastNumber, ct);
    }

    /// <summary>The number up to which nothing can be added to the log any more; <paramref name="after"/> is what the caller knows of already.</summary>
    public async Task<long> FinalAsync(long after, CancellationToken ct)
    {
        await marking.WaitAsync(ct);
        try
        {
            await using var connection = await database.OpenForEngineAsync(ct);
            if (pending is not null)
                Settle(await connection.ScalarAsync<ulong>(LowestOpen, ct));
            if (pending is null && await connection.ScalarAsync<long>(LastNumber, ct) is var last && last > Math.Max(after, final))
            {
                pending = (last, await connection.ScalarAsync<ulong>(NewTransactionId, ct));
                Settle(await connection.ScalarAsync<ulong>(LowestOpen, ct));
            }
            return final;
        }
        finally
        {
            marking.Release();
        }
    }

    private void Settle(ulong lowestOpen)
    {
        if (pending is not { } mark || lowestOpen < mark.OpenSince)
            return;
        final = mark.Number;
        pending = null;
    }

    /// <summary>
    /// Up to <see cref="Page"/> events that can be seen, in the connection's transaction if it has one; whether gapless is not asked.
    /// </summary>
    /// <param name="upTo">Inclusive.</param>
    public async Task<IReadOnlyList<RecordedEvent>> PageAsync(NpgsqlConnection connection, long after, long upTo, CancellationToken ct) =>
        await streams.OpenedAsync(await StoredAsync(connection, after, upTo, ct), ct);

    private async Task<IReadOnlyList<RecordedEvent>> PageAsync(long after, long upTo, CancellationToken ct)
    {
        IReadOnlyList<RecordedEvent> stored;
        await using (var connection = await database.OpenForEngineAsync(ct))
            stored = await StoredAsync(connection, after, upTo, ct);
        return await streams.OpenedAsync(stored, ct);
    }

    private static async Task<IReadOnlyList<RecordedEvent>> StoredAsync(NpgsqlConnection connection, long after, long upTo, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(ReadLog, connection);
        command.Parameters.With(NpgsqlDbType.Bigint, after).With(NpgsqlDbType.Bigint, upTo).With(NpgsqlDbType.Integer, Page);
        await command.PrepareAsync(ct);
        return await StreamReader.StoredAsync(command, ct);
    }
}
