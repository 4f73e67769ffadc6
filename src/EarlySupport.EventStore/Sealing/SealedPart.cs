using Npgsql;
using NpgsqlTypes;

namespace EarlySupport.EventStore.Sealing;

/// <summary>Goes through the seals and their events side by side, up to the first that differs.</summary>
internal sealed class SealedPart(NpgsqlConnection connection, KeyChain keys)
{
    public KeyChain Keys => keys;

    public long Events { get; private set; }

    public long Seals { get; private set; }

    /// <summary>The last one that is as it was.</summary>
    public Seal? LastSeal { get; private set; }

    public async Task<Difference?> FirstDifferenceAsync(CancellationToken ct)
    {
        var end = await SealedLog.LastSealAsync(connection, ct);
        await using var pairs = SealedLog.PairsAsync(connection, end?.UpTo ?? 0, ct).GetAsyncEnumerator(ct);
        var more = end is not null && await pairs.MoveNextAsync();
        await foreach (var seal in SealedLog.SealsAsync(connection, ct))
        {
            if (Chain(seal) is { } broken)
                return broken;
            var part = new Part();
            for (; more && (pairs.Current.Event ?? pairs.Current.Sealed)!.SequenceNumber <= seal.UpTo; more = await pairs.MoveNextAsync())
                part.Add(pairs.Current);
            if (await DifferenceAsync(seal, part, ct) is { } difference)
                return difference;
            (LastSeal, Seals, Events) = (seal, Seals + 1, Events + seal.Count);
        }
        return null;
    }

    private Difference? Chain(Seal seal)
    {
        var expected = (LastSeal?.Number ?? 0) + 1;
        if (seal.Number > expected)
            return new Difference(DifferenceKind.SealRemoved, null, null, null, null, expected);
        var chained = seal.Number == expected && seal.After == (LastSeal?.UpTo ?? 0) && seal.UpTo > seal.After
            && seal.Previous.AsSpan().SequenceEqual(LastSeal?.Hash() ?? Seal.NoHash);
        return chained && keys.Signed(seal) && keys.Fits(seal) ? null : new Difference(DifferenceKind.SealChanged, null, null, null, null, seal.Number);
    }

    private async Task<Difference?> DifferenceAsync(Seal seal, Part part, CancellationToken ct)
    {
        var holds = part.Events.Count == seal.Count && part.Events.Root().AsSpan().SequenceEqual(seal.Root);
        if (part.First is not { } pair)
            return holds ? null : new Difference(DifferenceKind.SealedPartChanged, seal.After + 1, null, null, null, seal.Number);
        var named = pair.Sealed ?? pair.Event!;
        var kind = holds ? DifferenceKind.SealNotesChanged : await KindAsync(pair.Event, pair.Sealed, ct);
        return new Difference(kind, named.SequenceNumber, named.Tenant, named.StreamId, named.Version, seal.Number);
    }

    private async Task<DifferenceKind> KindAsync(Leaf? stands, Leaf? wasSealed, CancellationToken ct)
    {
        if (stands?.Id == wasSealed?.Id)
            return stands!.SamePlaceAs(wasSealed!) ? DifferenceKind.EventChanged : DifferenceKind.EventMoved;
        var moved = (stands is not null && await IsThereAsync("store.seal_leaves", stands.Id, ct))
            || (wasSealed is not null && await IsThereAsync("events.mt_events", wasSealed.Id, ct));
        return moved ? DifferenceKind.EventMoved
            : stands is null ? DifferenceKind.EventRemoved
            : wasSealed is null ? DifferenceKind.EventAdded
            : DifferenceKind.EventChanged;
    }

    private async Task<bool> IsThereAsync(string table, Guid id, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand($"select exists (select from {table} where id = $1)", connection);
        command.Parameters.With(NpgsqlDbType.Uuid, id);
        return (bool)(await command.ExecuteScalarAsync(ct))!;
    }

    /// <summary>The events of one seal, as they stand.</summary>
    private sealed class Part
    {
        public MerkleTree Events { get; } = new();

        /// <summary>The first that is not what it was when it was sealed.</summary>
        public (Leaf? Event, Leaf? Sealed)? First { get; private set; }

        public void Add((Leaf? Event, Leaf? Sealed) pair)
        {
            if (pair.Event is not null)
                Events.Add(pair.Event.Hash);
            if (pair.Event is null || pair.Sealed is null || !pair.Event.SameAs(pair.Sealed) || !pair.Event.SamePlaceAs(pair.Sealed))
                First ??= pair;
        }
    }
}
