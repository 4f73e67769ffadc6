using EarlySupport.EventStore;

namespace EarlySupport.Service.Hosting;

/// <summary>Waits until what a request led to is handled, so that the next request can read it.</summary>
public sealed class Settling(EventStoreEngine engine, ILogger<Settling> log)
{
    /// <summary>For what somebody waits for at a screen.</summary>
    public static readonly TimeSpan AtAScreen = TimeSpan.FromSeconds(5);

    /// <summary>For what is known to take its time.</summary>
    public static readonly TimeSpan AfterAnImport = TimeSpan.FromMinutes(2);

    /// <summary>Returns when it is, or when patience ends: the messages are durable, and are handled whether somebody waits or not.</summary>
    public async Task WaitAsync(string correlationId, TimeSpan patience, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(patience);
        try
        {
            await engine.Messages.SettledAsync(correlationId, limit.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            log.LogWarning("What {Correlation} led to is not handled yet after {Patience}.", correlationId, patience);
        }
    }
}
