namespace EarlySupport.EventStore.Sealing;

/// <summary>The public keys of all seals, from the first to the one in force.</summary>
/// <param name="keys">In the order of their positions.</param>
internal sealed class KeyChain(IReadOnlyList<StoredKey> keys)
{
    public IReadOnlyList<StoredKey> Keys => keys;

    public StoredKey? Last => keys.Count == 0 ? null : keys[^1];

    /// <summary>
    /// Whether each key is what its id says, was signed by the one before and signed that it follows. Both signatures are needed: without the
    /// second one, whoever can write the table would put a chain of their own in front of a true key.
    /// </summary>
    public bool Holds() => keys.Index().All(at => Holds(at.Item, at.Index == 0 ? null : keys[at.Index - 1]) && at.Item.Position == at.Index + 1);

    public bool Has(IEnumerable<string> ids) => keys.Any(key => ids.Contains(key.Id));

    /// <summary>The key that a seal of this number must be signed with.</summary>
    public StoredKey? InForceAt(long seal) => keys.LastOrDefault(key => key.AfterSeal < seal);

    /// <summary>Whether the keys that were taken up after this seal say the same of it.</summary>
    public bool Fits(Seal seal) => keys.All(key => key.AfterSeal != seal.Number || key.AfterHash.AsSpan().SequenceEqual(seal.Hash()));

    public bool Signed(Seal seal) =>
        InForceAt(seal.Number) is { } key && key.Id == seal.KeyId && SealKey.Verifies(key.PublicKey, seal.Statement, seal.Signature);

    private static bool Holds(StoredKey key, StoredKey? before) =>
        key.Id == SealKey.IdOf(key.PublicKey)
        && key.AfterSeal >= (before?.AfterSeal ?? 0)
        && SealKey.Verifies(key.PublicKey, key.Statement, key.Acceptance)
        && (before is null
            ? key.Endorsement is null && key.AfterSeal == 0
            : key.Endorsement is { } endorsement && SealKey.Verifies(before.PublicKey, key.Statement, endorsement));
}
