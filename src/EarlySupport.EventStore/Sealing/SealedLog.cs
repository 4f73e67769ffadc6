using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Npgsql;
using NpgsqlTypes;

namespace EarlySupport.EventStore.Sealing;

/// <summary>What an event is, or was when it was sealed.</summary>
/// <param name="Tenant">Null where somebody made it so; no event is written without.</param>
internal sealed record Leaf(long SequenceNumber, Guid Id, string? Tenant, string? StreamId, long Version, byte[] Hash)
{
    /// <summary>False for an event whose JSON is deeper than anything that is written here.</summary>
    public bool IsReadable => Hash.Length > 0;

    public bool SameAs(Leaf other) => Hash.AsSpan().SequenceEqual(other.Hash);

    public bool SamePlaceAs(Leaf other) =>
        (SequenceNumber, Id, Tenant, StreamId, Version) == (other.SequenceNumber, other.Id, other.Tenant, other.StreamId, other.Version);
}

/// <summary>Reads events, their leaves, seals and keys, of all tenants, page by page; each on the connection, and in the transaction, that it is given.</summary>
internal static class SealedLog
{
    private const int Page = 5_000;

    private static readonly string ReadEvents = SqlFile.Read("Sealing.read-events.sql");
    private static readonly string ReadLeaves = SqlFile.Read("Sealing.read-leaves.sql");
    private static readonly string ReadSeals = SqlFile.Read("Sealing.read-seals.sql");
    private static readonly string LastSeal = SqlFile.Read("Sealing.last-seal.sql");
    private static readonly string SealsOfNumbers = SqlFile.Read("Sealing.seals-of-numbers.sql");
    private static readonly string ReadKeys = SqlFile.Read("Sealing.read-keys.sql");

    /// <summary>Up to <paramref name="most"/> events as they stand, in their order, hashed.</summary>
    /// <param name="from">Inclusive, as <paramref name="upTo"/> is.</param>
    public static async Task<List<Leaf>> EventsAsync(NpgsqlConnection connection, long from, long upTo, int most, CancellationToken ct)
    {
        await using var command = Numbers(ReadEvents, connection, from, upTo, most);
        await command.PrepareAsync(ct);
        await using var rows = await command.ExecuteReaderAsync(ct);
        var (events, bytes) = (new List<Leaf>(), new ArrayBufferWriter<byte>(4_096));
        while (await rows.ReadAsync(ct))
            events.Add(Event(rows, bytes));
        return events;
    }

    /// <summary>Events up to a number, beside what they were when they were sealed, where one of them is there; in the log's order.</summary>
    public static async IAsyncEnumerable<(Leaf? Event, Leaf? Sealed)> PairsAsync(
        NpgsqlConnection connection, long upTo, [EnumeratorCancellation] CancellationToken ct)
    {
        // No number below 1 is given out; somebody may have written one.
        for (long from = long.MinValue, after = from; after < upTo; from = after + 1)
        {
            var events = await EventsAsync(connection, from, upTo, Page, ct);
            var leaves = await LeavesAsync(connection, from, upTo, Page, ct);
            // Up to the number that both have been read to.
            after = Math.Min(events.Count < Page ? upTo : events[^1].SequenceNumber, leaves.Count < Page ? upTo : leaves[^1].SequenceNumber);
            foreach (var pair in Merge(events, leaves).TakeWhile(pair => (pair.Event ?? pair.Sealed)!.SequenceNumber <= after))
                yield return pair;
        }
    }

    public static async Task<List<Leaf>> LeavesAsync(NpgsqlConnection connection, long from, long upTo, int most, CancellationToken ct)
    {
        await using var command = Numbers(ReadLeaves, connection, from, upTo, most);
        await command.PrepareAsync(ct);
        await using var rows = await command.ExecuteReaderAsync(ct);
        var leaves = new List<Leaf>();
        while (await rows.ReadAsync(ct))
            leaves.Add(new Leaf(rows.GetInt64(0), rows.GetGuid(1), rows.GetString(2), rows.GetString(3), rows.GetInt64(4), rows.GetFieldValue<byte[]>(5)));
        return leaves;
    }

    /// <summary>All seals in their order.</summary>
    public static async IAsyncEnumerable<Seal> SealsAsync(NpgsqlConnection connection, [EnumeratorCancellation] CancellationToken ct)
    {
        List<Seal> page;
        for (var after = long.MinValue; ; after = page[^1].Number)
        {
            page = await SealsAsync(connection, ReadSeals, parameters => parameters.With(NpgsqlDbType.Bigint, after).With(NpgsqlDbType.Integer, Page), ct);
            foreach (var seal in page)
                yield return seal;
            if (page.Count < Page)
                yield break;
        }
    }

    public static async Task<Seal?> LastSealAsync(NpgsqlConnection connection, CancellationToken ct) =>
        (await SealsAsync(connection, LastSeal, _ => { }, ct)).SingleOrDefault();

    /// <summary>The seals that cover these sequence numbers, in their order.</summary>
    public static Task<List<Seal>> SealsOfAsync(NpgsqlConnection connection, long[] numbers, CancellationToken ct) =>
        SealsAsync(connection, SealsOfNumbers, parameters => parameters.WithArray(NpgsqlDbType.Bigint, numbers), ct);

    /// <summary>Whether a seal is there as it was known.</summary>
    public static async Task<bool> HasAsync(NpgsqlConnection connection, KnownSeal known, CancellationToken ct)
    {
        var from = await SealsAsync(connection, ReadSeals, p => p.With(NpgsqlDbType.Bigint, known.Number - 1).With(NpgsqlDbType.Integer, 1), ct);
        return from is [var seal] && seal.Known == known;
    }

    public static async Task<List<StoredKey>> KeysAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(ReadKeys, connection);
        await using var rows = await command.ExecuteReaderAsync(ct);
        var keys = new List<StoredKey>();
        while (await rows.ReadAsync(ct))
            keys.Add(new StoredKey(
                rows.GetInt32(0), rows.GetString(1), rows.GetFieldValue<byte[]>(2), rows.IsDBNull(3) ? null : rows.GetString(3), rows.GetInt64(4),
                rows.GetFieldValue<byte[]>(5), rows.IsDBNull(6) ? null : rows.GetFieldValue<byte[]>(6), rows.GetFieldValue<byte[]>(7)));
        return keys;
    }

    private static async Task<List<Seal>> SealsAsync(
        NpgsqlConnection connection, string sql, Action<NpgsqlParameterCollection> parameters, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        parameters(command.Parameters);
        await using var rows = await command.ExecuteReaderAsync(ct);
        var seals = new List<Seal>();
        while (await rows.ReadAsync(ct))
            seals.Add(new Seal(
                rows.GetInt64(0), rows.GetInt64(1), rows.GetInt64(2), rows.GetInt32(3), rows.GetFieldValue<byte[]>(4), rows.GetFieldValue<byte[]>(5),
                rows.GetFieldValue<DateTimeOffset>(6), rows.GetString(7), rows.GetFieldValue<byte[]>(8)));
        return seals;
    }

    private static NpgsqlCommand Numbers(string sql, NpgsqlConnection connection, long from, long upTo, int most)
    {
        var command = new NpgsqlCommand(sql, connection);
        command.Parameters.With(NpgsqlDbType.Bigint, from).With(NpgsqlDbType.Bigint, upTo).With(NpgsqlDbType.Integer, most);
        return command;
    }

    private static Leaf Event(NpgsqlDataReader row, ArrayBufferWriter<byte> bytes)
    {
        bytes.ResetWrittenCount();
        return new Leaf(
            row.GetInt64(0), row.GetGuid(1), row.IsDBNull(2) ? null : row.GetString(2), row.IsDBNull(3) ? null : row.GetString(3), row.GetInt64(4),
            Hash(row, bytes));
    }

    private static byte[] Hash(NpgsqlDataReader row, ArrayBufferWriter<byte> bytes)
    {
        try
        {
            CanonicalEvent.Write(bytes, row);
            return MerkleTree.LeafHash(bytes.WrittenSpan);
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static IEnumerable<(Leaf? Event, Leaf? Sealed)> Merge(List<Leaf> events, List<Leaf> leaves)
    {
        for (int e = 0, l = 0; e < events.Count || l < leaves.Count;)
        {
            var order = e == events.Count ? 1 : l == leaves.Count ? -1 : events[e].SequenceNumber.CompareTo(leaves[l].SequenceNumber);
            yield return (order <= 0 ? events[e++] : null, order >= 0 ? leaves[l++] : null);
        }
    }
}
