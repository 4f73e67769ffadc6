namespace EarlySupport.EventStore.Messages;

/// <summary>Tells who waits that a message of a correlation, or any message, has left this node's hands.</summary>
internal sealed class Finished
{
    private readonly Lock sync = new();
    private readonly HashSet<Waiter> waiters = [];

    /// <param name="correlationId">Null for any.</param>
    public Waiter Next(string? correlationId)
    {
        var waiter = new Waiter(this, correlationId);
        lock (sync)
            waiters.Add(waiter);
        return waiter;
    }

    public void Tell(string correlationId)
    {
        lock (sync)
            foreach (var waiter in waiters.Where(waiter => waiter.CorrelationId is null || waiter.CorrelationId == correlationId))
                waiter.Told.TrySetResult();
    }

    internal sealed class Waiter(Finished finished, string? correlationId) : IDisposable
    {
        public string? CorrelationId { get; } = correlationId;

        public TaskCompletionSource Told { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Dispose()
        {
            lock (finished.sync)
                finished.waiters.Remove(this);
        }
    }
}
