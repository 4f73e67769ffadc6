using System.Buffers;
using System.Data;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Npgsql;
using NpgsqlTypes;

namespace EarlySupport.EventStore.Sealing;

/// <summary>An event as it was sealed, and how it is proved to have been.</summary>
/// <param name="Canonical">The bytes that are hashed as the leaf (<see cref="CanonicalEvent"/>).</param>
/// <param name="Leaf">Its place among the leaves of the seal, from 0.</param>
/// <param name="Path">Hashes from the leaf to the root, in hexadecimal, the leaf's sibling first.</param>
public sealed record ProvedEvent(long SequenceNumber, byte[] Canonical, long Seal, int Leaf, IReadOnlyList<string> Path);

/// <param name="NotSealedYet">How many events of these streams are not among <paramref name="Events"/>, because no seal covers them yet.</param>
/// <param name="Differs">Sequence number of the first event that is not what was sealed; then there are no events here, as nothing can be proved.</param>
public sealed record Proofs(IReadOnlyList<ProvedEvent> Events, long NotSealedYet, long? Differs);

/// <summary>Reads events of a tenant with the proofs that they were sealed, and the seals and keys that these end in.</summary>
public sealed class ProofReader
{
    private static readonly string ReadStreams = SqlFile.Read("Sealing.read-stream-events.sql");

    private readonly TenantDatabase database;

    internal ProofReader(TenantDatabase database) => this.database = database;

    /// <summary>The events of some streams of a tenant up to a seal, in the log's order.</summary>
    public async Task<Proofs> OfStreamsAsync(string tenant, IReadOnlyCollection<string> streams, Seal last, CancellationToken ct)
    {
        await using var connection = await database.OpenForEngineAsync(ct);
        await using var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
        var all = await EventsAsync(connection, tenant, streams, ct);
        var events = all.Where(e => e.Number <= last.UpTo).ToList();
        var proved = new List<ProvedEvent>();
        foreach (var seal in await SealedLog.SealsOfAsync(connection, [.. events.Select(e => e.Number)], ct))
        {
            var leaves = await SealedLog.LeavesAsync(connection, seal.After + 1, seal.UpTo, Sealer.MaxEvents, ct);
            byte[][] hashes = [.. leaves.Select(leaf => leaf.Hash)];
            foreach (var (number, canonical) in events.Where(e => e.Number > seal.After && e.Number <= seal.UpTo))
            {
                var place = leaves.FindIndex(leaf => leaf.SequenceNumber == number);
                if (place < 0 || !hashes[place].AsSpan().SequenceEqual(MerkleTree.LeafHash(canonical)))
                    return new Proofs([], 0, number);
                proved.Add(new ProvedEvent(number, canonical, seal.Number, place, [.. MerkleTree.Path(hashes, place).Select(Hex)]));
            }
        }
        return new Proofs(proved, all.Count - events.Count, null);
    }

    /// <summary>Every seal up to one, in its order, as canonical JSON: <c>{"signature":…,"statement":…}</c>.</summary>
    public async IAsyncEnumerable<byte[]> SealsAsync(long upTo, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var connection = await database.OpenForEngineAsync(ct);
        await foreach (var seal in SealedLog.SealsAsync(connection, ct))
        {
            if (seal.Number > upTo)
                yield break;
            yield return CanonicalJson.Of(new JsonObject { ["signature"] = Hex(seal.Signature), ["statement"] = seal.StatementJson });
        }
    }

    /// <summary>Every key, in its order, as canonical JSON: <c>{"acceptance":…,"endorsement":…,"statement":…}</c>.</summary>
    public async Task<IReadOnlyList<byte[]>> KeysAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenForEngineAsync(ct);
        return
        [
            .. (await SealedLog.KeysAsync(connection, ct)).Select(key => CanonicalJson.Of(new JsonObject
            {
                ["acceptance"] = Hex(key.Acceptance),
                ["endorsement"] = key.Endorsement is { } endorsement ? Hex(endorsement) : null,
                ["statement"] = key.StatementJson,
            })),
        ];
    }

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);

    private static async Task<List<(long Number, byte[] Canonical)>> EventsAsync(
        NpgsqlConnection connection, string tenant, IReadOnlyCollection<string> streams, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(ReadStreams, connection);
        command.Parameters.With(NpgsqlDbType.Text, tenant).WithArray(NpgsqlDbType.Text, streams.Distinct().ToArray());
        await using var rows = await command.ExecuteReaderAsync(ct);
        var (events, bytes) = (new List<(long, byte[])>(), new ArrayBufferWriter<byte>());
        while (await rows.ReadAsync(ct))
        {
            bytes.ResetWrittenCount();
            CanonicalEvent.Write(bytes, rows);
            events.Add((rows.GetInt64(0), bytes.WrittenSpan.ToArray()));
        }
        return events;
    }
}
