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
internal sealed class LogReader(NpgsqlDataSource database, StreamReader streams) : IDisposable
{
    private const int Page = 1_000;

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
        var upTo = await FinalAsync(after, ct);
        while (after < upTo)
        {
            var page = await PageAsync(after, upTo, ct);
            foreach (var recorded in page)
                yield return recorded;
            after = page.Count < Page ? upTo : page[^1].SequenceNumber;
            if (after == upTo)
                upTo = await FinalAsync(after, ct);
        }
    }

    public void Dispose() => marking.Dispose();

    /// <summary>The number up to which nothing can be added to the log any more.</summary>
    private async Task<long> FinalAsync(long after, CancellationToken ct)
    {
        await marking.WaitAsync(ct);
        try
        {
            await using var connection = await database.OpenConnectionAsync(ct);
            if (pending is not null)
                Settle(await ScalarAsync<ulong>(connection, LowestOpen, ct));
            if (pending is null && await ScalarAsync<long>(connection, LastNumber, ct) is var last && last > Math.Max(after, final))
            {
                pending = (last, await ScalarAsync<ulong>(connection, NewTransactionId, ct));
                Settle(await ScalarAsync<ulong>(connection, LowestOpen, ct));
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

    private async Task<IReadOnlyList<RecordedEvent>> PageAsync(long after, long upTo, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var command = new NpgsqlCommand(ReadLog, connection);
        command.Parameters.With(NpgsqlDbType.Bigint, after).With(NpgsqlDbType.Bigint, upTo).With(NpgsqlDbType.Integer, Page);
        await command.PrepareAsync(ct);
        return await streams.RecordedAsync(command, ct);
    }

    private static async Task<T> ScalarAsync<T>(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.PrepareAsync(ct);
        return (T)(await command.ExecuteScalarAsync(ct))!;
    }
}
