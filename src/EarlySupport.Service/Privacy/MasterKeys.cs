using System.Security.Cryptography;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.Privacy;

/// <summary>
/// The master keys that this node has been given. When the database speaks of one it does not know, the settings' files and commands are
/// read again: a rotation that another node began is followed without a restart.
/// </summary>
public sealed class MasterKeys : IDisposable
{
    // Who lacks a master key asks for it with every person; what has to be asked for may be a key vault.
    private static readonly TimeSpan PauseAfterMissing = TimeSpan.FromSeconds(10);

    private readonly MasterKeySettings settings;
    private readonly TimeProvider clock;
    private readonly SemaphoreSlim reading = new(1, 1);
    private IReadOnlyList<MasterKey> keys;
    private MasterKey inUse;
    // When reading again brought nothing last.
    private DateTimeOffset readAgainAt = DateTimeOffset.MinValue;

    /// <param name="keys">As read at the start: the one to be used first, then the old ones.</param>
    internal MasterKeys(MasterKeySettings settings, IReadOnlyList<MasterKey> keys, TimeProvider clock)
    {
        (this.settings, this.keys, this.clock) = (settings, keys, clock);
        inUse = keys[0];
    }

    /// <summary>That of the settings which new keys are to be under, once a rotation has brought it into use.</summary>
    internal MasterKey First => keys[0];

    /// <summary>What new keys are wrapped with now, as far as this node knows.</summary>
    internal MasterKey InUse => inUse;

    /// <summary>Takes the one that the database says is in use for what is wrapped from now on.</summary>
    internal async Task<MasterKey> UseAsync(string id, CancellationToken ct) => inUse = await FindAsync(id, ct);

    /// <exception cref="InvalidOptionException">At the start: the settings lack the one in use.</exception>
    internal async Task StartWithAsync(string id, CancellationToken ct) =>
        inUse = await KnownAsync(id, ct) ?? throw new InvalidOptionException("Keys:Master", "…", Lacking(id));

    /// <exception cref="CryptographicException">This node has not been given it.</exception>
    internal async ValueTask<MasterKey> FindAsync(string id, CancellationToken ct) =>
        await KnownAsync(id, ct) ?? throw new CryptographicException($"Keys:Master should be {Lacking(id)}.");

    public void Dispose() => reading.Dispose();

    private async ValueTask<MasterKey?> KnownAsync(string id, CancellationToken ct)
    {
        if (Known(id) is { } known)
            return known;
        await reading.WaitAsync(ct);
        try
        {
            if (Known(id) is null && clock.GetUtcNow() - readAgainAt >= PauseAfterMissing)
            {
                keys = await settings.ReadAsync(ct);
                readAgainAt = Known(id) is null ? clock.GetUtcNow() : DateTimeOffset.MinValue;
            }
            return Known(id);
        }
        finally
        {
            reading.Release();
        }
    }

    private MasterKey? Known(string id) => keys.FirstOrDefault(key => key.Id == id);

    private string Lacking(string id) =>
        $"the master key {id}, which people's keys in this database are wrapped with, there or among Keys:OldMasters (given: {string.Join(", ", keys.Select(key => key.Id))})";
}
