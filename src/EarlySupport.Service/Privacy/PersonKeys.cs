using System.Collections.Concurrent;
using System.Security.Cryptography;
using EarlySupport.Domain.Privacy;
using EarlySupport.EventStore;
using Npgsql;

namespace EarlySupport.Service.Privacy;

/// <summary>
/// A key for each person and purpose, at hand for those who cannot wait: fetched in bulk before events are written or read, and kept in
/// memory. A destroyed key is dropped on every node when its destruction is told (<see cref="DestroyedKeys"/>), and within a minute
/// where the telling was lost.
/// </summary>
public sealed class PersonKeys(PersonKeyTable table, TimeProvider clock)
{
    private static readonly TimeSpan BelievedFor = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<(string Tenant, string PersonId), KnownKeys> known = new();

    // Counts what was told: an answer that was under way meanwhile may be from before.
    private long told;

    /// <summary>
    /// Makes sure that each of these people has a key for text of the employer's side, durable before it is used; one round trip or two,
    /// none when they are at hand. Commits do it by themselves.
    /// </summary>
    public async Task PrepareAsync(string tenant, IReadOnlyCollection<string> personIds, CancellationToken ct) =>
        await PrepareAsync(personIds.Select(id => new KeyFor(tenant, id, KeyFor.Employer)), ct);

    /// <summary>
    /// Destroys a person's keys for one purpose, with those of their cases, or the key of one case alone: that text is forgotten, on every node and in
    /// every read model made from now on, and what is kept for another purpose is not. Again it changes nothing. What is written afterwards is sealed
    /// with a new key.
    /// </summary>
    /// <param name="by">Who does it, kept beside the time.</param>
    internal async Task DestroyAsync(KeyFor owner, string by, CancellationToken ct)
    {
        await table.DestroyAsync(owner, by, ct);
        Forget(owner);
    }

    /// <summary>The same inside a transaction: nodes, this one too, are told when it is committed.</summary>
    internal Task DestroyAsync(NpgsqlConnection transaction, KeyFor owner, string by, CancellationToken ct) => table.DestroyAsync(transaction, owner, by, ct);

    /// <summary>The same for one purpose.</summary>
    internal ValueTask PrepareAsync(KeyFor owner, CancellationToken ct) => PrepareAsync([owner], ct);

    /// <summary>For <see cref="EventStoreOptions.BeforeWriting"/>.</summary>
    internal ValueTask PrepareAsync(IReadOnlyCollection<object> values, CancellationToken ct) => PrepareAsync(values.SelectMany(TextOwners.In), ct);

    /// <summary>For <see cref="EventStoreOptions.BeforeReading"/>.</summary>
    internal async ValueTask FetchAsync(IReadOnlyCollection<string> json, CancellationToken ct)
    {
        var missing = json.SelectMany(TextOwners.InJson).Where(text => !IsAtHand(text.Owner, text.KeyId)).Select(text => text.Owner).ToList();
        foreach (var ofTenant in missing.GroupBy(owner => owner.Tenant))
            await FetchAsync(ofTenant.Key, ofTenant, ct);
    }

    /// <summary>What new text is sealed with.</summary>
    /// <exception cref="CryptographicException">It was not prepared, or was destroyed since.</exception>
    internal (string Id, byte[] Key) InUse(KeyFor owner) =>
        Known(owner)?.InUse(owner.Purpose) is { } key ? (key.Id, key.Key!) : throw new CryptographicException($"No key of {owner.Of} is at hand.");

    /// <summary>The key of this id; null when it was destroyed.</summary>
    /// <exception cref="CryptographicException">There is no such key of this person for this purpose.</exception>
    internal byte[]? Find(KeyFor owner, string keyId) =>
        Known(owner)?.TryFind(owner, keyId, out var key) == true ? key : throw new CryptographicException($"Key {keyId} of {owner.Of} is not known.");

    /// <summary>Drops what was destroyed; whatever is asked from the database by now counts as from before.</summary>
    internal void Forget(KeyFor owner)
    {
        Interlocked.Increment(ref told);
        foreach (var ((ofTenant, holder), keys) in known)
        {
            if (ofTenant == owner.Tenant && (holder == owner.PersonId || PersonalText.EmployeeOf(holder) == owner.PersonId))
                known[(ofTenant, holder)] = keys.Destroyed(owner with { PersonId = holder });
        }
    }

    /// <summary>Something may have been told that was not heard: all is asked for again.</summary>
    internal void DoubtAll()
    {
        Interlocked.Increment(ref told);
        foreach (var (person, keys) in known)
            known.TryUpdate(person, keys with { AskedAt = DateTimeOffset.MinValue }, keys);
    }

    private async ValueTask PrepareAsync(IEnumerable<KeyFor> owners, CancellationToken ct)
    {
        var missing = owners.Where(owner => !HasInUse(owner)).Distinct().ToList();
        foreach (var ofTenant in missing.GroupBy(owner => owner.Tenant))
        {
            await FetchAsync(ofTenant.Key, ofTenant, ct);
            var without = ofTenant.Where(owner => Known(owner)?.InUse(owner.Purpose) is null).ToList();
            if (without.Count > 0)
                await LearnAsync(ofTenant.Key, without, () => table.AddAsync(ofTenant.Key, without, ct));
        }
    }

    private Task FetchAsync(string tenant, IEnumerable<KeyFor> owners, CancellationToken ct)
    {
        var people = owners.ToList();
        return LearnAsync(tenant, people, () => table.ReadAsync(tenant, [.. people.Select(owner => owner.PersonId).Distinct()], ct));
    }

    private async Task LearnAsync(string tenant, List<KeyFor> asked, Func<Task<IReadOnlyList<PersonKey>>> read)
    {
        var (before, at) = (Interlocked.Read(ref told), clock.GetUtcNow());
        var keys = (await read()).ToLookup(key => key.For.PersonId);
        foreach (var person in asked.Select(owner => owner.PersonId).Distinct())
            known[(tenant, person)] = new KnownKeys([.. keys[person]], at);
        if (before != Interlocked.Read(ref told))
            DoubtAll();
    }

    private KnownKeys? Known(KeyFor owner) => known.GetValueOrDefault((owner.Tenant, owner.PersonId));

    private bool HasInUse(KeyFor owner) => Known(owner) is { } keys && IsFresh(keys) && keys.InUse(owner.Purpose) is not null;

    private bool IsAtHand(KeyFor owner, string keyId) => Known(owner) is { } keys && IsFresh(keys) && keys.TryFind(owner, keyId, out _);

    private bool IsFresh(KnownKeys keys) => clock.GetUtcNow() - keys.AskedAt < BelievedFor;
}
