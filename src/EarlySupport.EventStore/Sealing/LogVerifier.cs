using System.Data;
using Npgsql;
using NpgsqlTypes;

namespace EarlySupport.EventStore.Sealing;

/// <summary>
/// Recomputes everything that was sealed, and names the first that differs. Reads the whole log once, page by page, in one snapshot; nothing
/// is held up by it.
/// </summary>
public sealed class LogVerifier
{
    private readonly TenantDatabase database;

    internal LogVerifier(TenantDatabase database) => this.database = database;

    /// <param name="trusted">Ids of keys of which at least one must be among those of the seals: the trust that everything else follows from.</param>
    /// <param name="known">Seals that must still be there.</param>
    public async Task<Verification> VerifyAsync(IReadOnlyCollection<string> trusted, IEnumerable<KnownSeal> known, CancellationToken ct)
    {
        await using var connection = await database.OpenForEngineAsync(ct);
        await using var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
        await connection.ExecuteAsync("set transaction read only", ct);
        return await VerifyAsync(connection, trusted, known, ct);
    }

    /// <summary>The same as the connection's transaction sees it.</summary>
    internal static async Task<Verification> VerifyAsync(
        NpgsqlConnection connection, IReadOnlyCollection<string> trusted, IEnumerable<KnownSeal> known, CancellationToken ct)
    {
        var keys = new KeyChain(await SealedLog.KeysAsync(connection, ct));
        var log = new SealedPart(connection, keys);
        var difference = Keys(keys, trusted) ?? await log.FirstDifferenceAsync(ct) ?? await GoneAsync(connection, log, known, ct);
        var tail = new Tail(connection, log.LastSeal?.UpTo ?? 0);
        return new Verification(
            log.Events, log.Seals, log.LastSeal?.UpTo ?? 0, log.LastSeal?.Known, await tail.CountAsync(ct), difference ?? await tail.FirstDifferenceAsync(ct));
    }

    private static Difference? Keys(KeyChain keys, IReadOnlyCollection<string> trusted)
    {
        if (!keys.Holds())
            return Of(DifferenceKind.KeysChanged);
        return keys.Last is null || keys.Has(trusted) ? null : Of(DifferenceKind.KeyNotTrusted);
    }

    /// <summary>Seals that were removed from the end leave a chain that holds: keys, leaves or somebody's memory may still know of them.</summary>
    private static async Task<Difference?> GoneAsync(NpgsqlConnection connection, SealedPart log, IEnumerable<KnownSeal> known, CancellationToken ct)
    {
        var (number, upTo) = (log.LastSeal?.Number ?? 0, log.LastSeal?.UpTo ?? 0);
        foreach (var seal in known)
        {
            if (!await SealedLog.HasAsync(connection, seal, ct))
                return Of(seal.Number > number ? DifferenceKind.SealRemoved : DifferenceKind.SealChanged, seal.Number);
        }
        var left = await SealedLog.LeavesAsync(connection, upTo + 1, long.MaxValue, 1, ct);
        return left.Count > 0 || log.Keys.Last?.AfterSeal > number ? Of(DifferenceKind.SealRemoved, number + 1) : null;
    }

    private static Difference Of(DifferenceKind kind, long? seal = null) => new(kind, null, null, null, null, seal);
}

/// <summary>What is not sealed yet has only its streams to be held against.</summary>
internal sealed class Tail(NpgsqlConnection connection, long sealedUpTo)
{
    private static readonly string StreamsDiffer = SqlFile.Read("Sealing.streams-differ.sql");
    private static readonly string TailMoved = SqlFile.Read("Sealing.tail-moved.sql");

    public async Task<long> CountAsync(CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("select count(*) from events.mt_events where seq_id > $1", connection);
        command.Parameters.With(NpgsqlDbType.Bigint, sealedUpTo);
        return (long)(await command.ExecuteScalarAsync(ct))!;
    }

    public async Task<Difference?> FirstDifferenceAsync(CancellationToken ct) => await StreamsAsync(ct) ?? await MovedAsync(ct);

    private async Task<Difference?> StreamsAsync(CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(StreamsDiffer, connection);
        await using var rows = await command.ExecuteReaderAsync(ct);
        return await rows.ReadAsync(ct)
            ? new Difference(
                rows.GetBoolean(3) ? DifferenceKind.EventAdded : DifferenceKind.EventRemoved, rows.IsDBNull(4) ? null : rows.GetInt64(4), Text(rows, 0),
                Text(rows, 1), rows.IsDBNull(2) ? null : rows.GetInt64(2), null)
            : null;
    }

    private async Task<Difference?> MovedAsync(CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(TailMoved, connection);
        command.Parameters.With(NpgsqlDbType.Bigint, sealedUpTo);
        await using var rows = await command.ExecuteReaderAsync(ct);
        return await rows.ReadAsync(ct)
            ? new Difference(DifferenceKind.EventMoved, rows.GetInt64(0), Text(rows, 1), Text(rows, 2), rows.GetInt64(3), null)
            : null;
    }

    private static string? Text(NpgsqlDataReader rows, int column) => rows.IsDBNull(column) ? null : rows.GetString(column);
}
