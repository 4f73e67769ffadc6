using EarlySupport.EventStore;

namespace EarlySupport.Service.Hosting;

/// <summary>Waits until what a request led to is handled, so that the next request can read it.</summary>
public sealed class Settling(EventStoreEngine engine, ILogger<Settling> log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Returns when it is, or after five seconds: the messages are durable, and are handled whether somebody waits or not.</summary>
    public async Task WaitAsync(string correlationId, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Patience);
        try
        {
            await engine.Messages.SettledAsync(correlationId, limit.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            log.LogWarning("What {Correlation} led to is not handled yet after {Patience}.", correlationId, Patience);
        }
    }
}
