using EarlySupport.EventStore.Streams;
using Npgsql;
using NpgsqlTypes;

namespace EarlySupport.EventStore.Sealing;

/// <summary>
/// Seals what is new in the log, up to where nothing can be added any more (<see cref="LogReader"/>). Nodes may do it at once: one after the
/// other, each what is left. A seal is one transaction, so that one cut short leaves nothing.
/// </summary>
public sealed class Sealer
{
    /// <summary>How many events a seal has at most: what an export's proofs are computed from, and what a node holds in memory.</summary>
    internal const int MaxEvents = 10_000;

    // Any number nobody else uses.
    private const long Lock = 0x4561726C79536561;

    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(20);
    private static readonly string InsertSeal = SqlFile.Read("Sealing.insert-seal.sql");
    private static readonly string InsertLeaves = SqlFile.Read("Sealing.insert-leaves.sql");
    private static readonly string InsertKey = SqlFile.Read("Sealing.insert-key.sql");

    private readonly TenantDatabase database;
    private readonly LogReader log;
    private readonly EventStoreOptions options;

    internal Sealer(TenantDatabase database, LogReader log, EventStoreOptions options) =>
        (this.database, this.log, this.options) = (database, log, options);

    /// <summary>Seals what is final now: what stands behind a writer that is still open is left for the next time.</summary>
    /// <param name="known">A seal that must still be there; null where none is known of.</param>
    /// <returns>The last seal there is; null while there is none.</returns>
    /// <exception cref="SealingRefusedException">What is there already is not what this node's key may go on from.</exception>
    public async Task<Seal?> SealAsync(KnownSeal? known, CancellationToken ct) => await SealUpToAsync(await log.FinalAsync(0, ct), known, ct);

    /// <summary>
    /// Seals what is recorded now, waiting for writers that are open: at most for <paramref name="patience"/> in real time, then what is
    /// final by then.
    /// </summary>
    public async Task<Seal?> SealAllAsync(KnownSeal? known, TimeSpan patience, CancellationToken ct)
    {
        using var limit = new CancellationTokenSource(patience);
        var (recorded, final) = (await log.LastNumberAsync(ct), await log.FinalAsync(0, ct));
        for (; final < recorded && !limit.IsCancellationRequested; final = await log.FinalAsync(0, ct))
            await Task.Delay(LookAgain, ct);
        return await SealUpToAsync(final, known, ct);
    }

    /// <summary>Makes the current key the one in force from the next seal on; nothing where it is already.</summary>
    /// <exception cref="SealingRefusedException">It may not be.</exception>
    public async Task AdoptKeyAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenForEngineAsync(ct);
        await using var transaction = await AloneAsync(connection, ct);
        await KeyAsync(connection, await SealedLog.LastSealAsync(connection, ct), ct);
        await transaction.CommitAsync(ct);
    }

    private async Task<Seal?> SealUpToAsync(long final, KnownSeal? known, CancellationToken ct)
    {
        while (true)
        {
            var (seal, more) = await SealNextAsync(final, known, ct);
            if (!more)
                return seal;
        }
    }

    private async Task<(Seal? Last, bool More)> SealNextAsync(long final, KnownSeal? known, CancellationToken ct)
    {
        await using var connection = await database.OpenForEngineAsync(ct);
        await using var transaction = await AloneAsync(connection, ct);
        var last = await SealedLog.LastSealAsync(connection, ct);
        if (known is not null && !await SealedLog.HasAsync(connection, known, ct))
            throw new SealingRefusedException($"Seal {known.Number}, which was made before, is no longer there; run verify.");
        var after = last?.UpTo ?? 0;
        var events = after < final ? await SealedLog.EventsAsync(connection, after + 1, final, MaxEvents, ct) : [];
        if (events.Count == 0)
            return (last, false);
        if (events.Find(e => !e.IsReadable) is { } odd)
            throw new SealingRefusedException($"Event {odd.SequenceNumber} was not written by this service: its JSON is deeper than anything here.");
        var key = await KeyAsync(connection, last, ct);
        var upTo = events.Count < MaxEvents ? final : events[^1].SequenceNumber;
        var root = MerkleTree.Root([.. events.Select(e => e.Hash)]);
        var seal = new Seal((last?.Number ?? 0) + 1, after, upTo, events.Count, root, last?.Hash() ?? Seal.NoHash, options.WallClock.Now(), key.Id, []);
        seal = seal with { Signature = key.Sign(seal.Statement) };
        await WriteAsync(connection, seal, events, ct);
        await transaction.CommitAsync(ct);
        return (seal, true);
    }

    private static async Task<NpgsqlTransaction> AloneAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        var transaction = await connection.BeginTransactionAsync(ct);
        await connection.ExecuteAsync($"select pg_advisory_xact_lock({Lock})", ct);
        return transaction;
    }

    /// <summary>The current key, which goes on from the last seal, or is made to follow the key that does.</summary>
    private async Task<SealKey> KeyAsync(NpgsqlConnection connection, Seal? last, CancellationToken ct)
    {
        var held = options.SealKeys();
        var current = held.Count > 0 ? held[0] : throw new SealingRefusedException("No key to seal with is set.");
        var chain = new KeyChain(await SealedLog.KeysAsync(connection, ct));
        if (!chain.Holds() || (last is not null && !chain.Signed(last)))
            throw new SealingRefusedException("The last seal, or a key of the seals, is not what was signed; run verify.");
        if (chain.Last?.Id == current.Id)
            return current;
        if (chain.Has([current.Id]))
            throw new SealingRefusedException($"Key {current.Id} has been followed by {chain.Last!.Id}; this node still has the earlier one.");
        var before = chain.Last is { } stored
            ? held.FirstOrDefault(key => key.Id == stored.Id) ?? throw new SealingRefusedException(
                $"Key {current.Id} is not signed by {stored.Id}, the key before it. Set that one's PEM block below the new one's, until the new one has been taken up.")
            : null;
        await WriteAsync(connection, Following(chain.Last, before, current, last), ct);
        return current;
    }

    private static StoredKey Following(StoredKey? stored, SealKey? before, SealKey current, Seal? last)
    {
        var key = new StoredKey(
            (stored?.Position ?? 0) + 1, current.Id, current.PublicKey, before?.Id, last?.Number ?? 0, last?.Hash() ?? Seal.NoHash, null, []);
        return key with { Endorsement = before?.Sign(key.Statement), Acceptance = current.Sign(key.Statement) };
    }

    private static async Task WriteAsync(NpgsqlConnection connection, StoredKey key, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(InsertKey, connection);
        command.Parameters.With(NpgsqlDbType.Integer, key.Position).With(NpgsqlDbType.Text, key.Id).With(NpgsqlDbType.Bytea, key.PublicKey)
            .With(NpgsqlDbType.Bigint, key.AfterSeal).With(NpgsqlDbType.Bytea, key.AfterHash)
            .With(NpgsqlDbType.Bytea, key.Endorsement).With(NpgsqlDbType.Bytea, key.Acceptance);
        await command.ExecuteNonQueryAsync(ct);
    }

    private static async Task WriteAsync(NpgsqlConnection connection, Seal seal, List<Leaf> leaves, CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch(connection);
        var row = new NpgsqlBatchCommand(InsertSeal);
        row.Parameters.With(NpgsqlDbType.Bigint, seal.Number).With(NpgsqlDbType.Bigint, seal.After).With(NpgsqlDbType.Bigint, seal.UpTo)
            .With(NpgsqlDbType.Integer, seal.Count).With(NpgsqlDbType.Bytea, seal.Root).With(NpgsqlDbType.Bytea, seal.Previous)
            .With(NpgsqlDbType.TimestampTz, seal.SealedAt).With(NpgsqlDbType.Text, seal.KeyId).With(NpgsqlDbType.Bytea, seal.Signature);
        batch.BatchCommands.Add(row);
        var rows = new NpgsqlBatchCommand(InsertLeaves);
        rows.Parameters.WithArray(NpgsqlDbType.Bigint, leaves.Select(leaf => leaf.SequenceNumber).ToArray())
            .WithArray(NpgsqlDbType.Uuid, leaves.Select(leaf => leaf.Id).ToArray())
            .WithArray(NpgsqlDbType.Text, leaves.Select(leaf => leaf.Tenant).ToArray())
            .WithArray(NpgsqlDbType.Text, leaves.Select(leaf => leaf.StreamId).ToArray())
            .WithArray(NpgsqlDbType.Bigint, leaves.Select(leaf => leaf.Version).ToArray())
            .WithArray(NpgsqlDbType.Bytea, leaves.Select(leaf => leaf.Hash).ToArray());
        batch.BatchCommands.Add(rows);
        await batch.ExecuteNonQueryAsync(ct);
    }
}

/// <summary>Nothing was sealed, because what stands there is not what this node's key may go on from; the message says what to do.</summary>
public sealed class SealingRefusedException(string message) : Exception(message);
