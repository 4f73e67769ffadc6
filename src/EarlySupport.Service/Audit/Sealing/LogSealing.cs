using EarlySupport.EventStore;
using EarlySupport.EventStore.Sealing;

namespace EarlySupport.Service.Audit.Sealing;

/// <summary>Seals and verifies the log with this node's key and memory.</summary>
public sealed class LogSealing(EventStoreEngine engine, SealKeyRing keys)
{
    // For who waits at a screen; what an open writer holds back longer is told to be missing.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Seals what is final now.</summary>
    public Task SealAsync(CancellationToken ct) => RememberedAsync(engine.Sealer.SealAsync(keys.LastSeal, ct));

    /// <summary>Seals what is recorded now, waiting a little for writers that are open, with the current key in force. Null while there is no event.</summary>
    public async Task<Seal?> SealAllAsync(CancellationToken ct)
    {
        await engine.Sealer.AdoptKeyAsync(ct);
        return await RememberedAsync(engine.Sealer.SealAllAsync(keys.LastSeal, Patience, ct));
    }

    /// <param name="trusted">Id of the key to trust; null for this node's own.</param>
    /// <param name="known">A seal that somebody noted.</param>
    public Task<Verification> VerifyAsync(string? trusted, KnownSeal? known, CancellationToken ct) => engine.Verifier.VerifyAsync(
        trusted is null ? [.. keys.Held().Select(key => key.Id)] : [trusted], new[] { keys.LastSeal, known }.OfType<KnownSeal>(), ct);

    private async Task<Seal?> RememberedAsync(Task<Seal?> sealing)
    {
        var seal = await sealing;
        keys.Remember(seal);
        return seal;
    }
}
