using Microsoft.Extensions.Logging;
using Npgsql;

namespace EarlySupport.EventStore.Messages;

/// <summary>
/// Hands due messages to their handlers, on every node that has started it. Until <see cref="StartAsync"/> nothing is handled; what is
/// sent meanwhile waits in the database.
/// </summary>
public sealed class MessagePump : IAsyncDisposable
{
    // More are taken than are handled at once, so that a handler does not wait for the round trip of taking.
    private const int TakenPerHandler = 4;

    // While another node handles what is waited for, nothing tells this one when it is done.
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(100);

    private readonly EventStoreOptions options;
    private readonly TenantDatabase database;
    private readonly MessageQueue queue;
    private readonly MessageHandling handling;
    private readonly PumpSignal signal;
    private readonly Finished finished = new();
    private readonly SemaphoreSlim handlers;
    private Run? run;
    private volatile bool mayBeMore;

    internal MessagePump(EventStoreOptions options, TenantDatabase database, MessageQueue queue, MessageHandling handling)
    {
        (this.options, this.database, this.queue, this.handling) = (options, database, queue, handling);
        handlers = new SemaphoreSlim(options.HandlersAtOnce);
        signal = new PumpSignal(options);
    }

    /// <summary>Makes this process a node that handles messages; what dead nodes had taken is free at once.</summary>
    public async Task StartAsync(CancellationToken ct)
    {
        if (run is not null)
            throw new InvalidOperationException("The message pump runs already.");
        var presence = new NodePresence(database, signal.Wake, options);
        await presence.StartAsync(ct);
        await queue.ReleaseLostAsync(ct);
        run = new Run(presence);
        run.Taking = TakeUntilStoppedAsync(run);
    }

    /// <summary>
    /// Takes nothing more, and returns when what is being handled has ended; messages taken and not begun go back. Cancelling
    /// <paramref name="ct"/> cancels the handlers, whose messages go back as well.
    /// </summary>
    public async Task StopAsync(CancellationToken ct)
    {
        if (run is not { } stopped)
            return;
        run = null;
        await stopped.StopTaking.CancelAsync();
        await stopped.Taking;
        await using (ct.Register(stopped.StopHandling.Cancel))
            await Task.WhenAll(stopped.UnderWay);
        await stopped.DisposeAsync();
    }

    /// <summary>Stops, letting the handlers end.</summary>
    public async ValueTask DisposeAsync()
    {
        await StopAsync(CancellationToken.None);
        handlers.Dispose();
    }

    /// <summary>
    /// Returns when no message is due by the business clock that is not yet handled, by whatever node; cascades included. A message
    /// that failed is due again after its pause, and is not waited for until then.
    /// </summary>
    public Task DrainAsync(CancellationToken ct) => QuietAsync(null, ct);

    /// <summary>
    /// The same for the messages of one correlation: afterwards what a command led to can be read.
    /// </summary>
    public Task SettledAsync(string correlationId, CancellationToken ct) => QuietAsync(correlationId, ct);

    /// <summary>Gives a dead letter another life, at once and with all its attempts.</summary>
    /// <returns>Whether there was a dead letter of this id.</returns>
    public async Task<bool> RequeueAsync(long id, CancellationToken ct)
    {
        var risen = await queue.RequeueAsync(id, options.BusinessClock.Now(), ct);
        signal.Wake();
        return risen;
    }

    internal void Wake() => signal.Wake();

    private async Task QuietAsync(string? correlationId, CancellationToken ct)
    {
        if (run is null)
            throw new InvalidOperationException("The message pump does not run: what is waited for would never be handled.");
        while (true)
        {
            using var next = finished.Next(correlationId);
            if (!await queue.AnythingDueAsync(options.BusinessClock.Now(), correlationId, ct))
                return;
            signal.Wake();
            await PumpSignal.EitherAsync(next.Told.Task, LookAgain, ct);
        }
    }

    private async Task TakeUntilStoppedAsync(Run current)
    {
        var stop = current.StopTaking.Token;
        while (!stop.IsCancellationRequested)
        {
            try
            {
                var nextDue = await TakeAsync(current);
                if (await signal.WaitAsync(nextDue, stop) is PumpSignal.Reason.SafetyPoll)
                    await queue.ReleaseLostAsync(stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (NpgsqlException error)
            {
                options.Logger.LogWarning(error, "The queue could not be read; trying again in {Pause}.", options.SafetyPoll);
                await signal.PauseAsync(stop);
            }
        }
    }

    /// <returns>When the next message falls due, as far as that was looked at.</returns>
    private async Task<DateTimeOffset?> TakeAsync(Run current)
    {
        var most = options.HandlersAtOnce * TakenPerHandler;
        current.UnderWay.RemoveAll(message => message.IsCompleted);
        var room = most - current.UnderWay.Count;
        if (room < most / 2 || current.Presence.Number is not { } node)
            return null;
        // Not cancelled half-way: what was taken must be known here to be given back.
        var (taken, nextDue) = await queue.TakeAsync(node, options.BusinessClock.Now(), room, CancellationToken.None);
        mayBeMore = taken.Count == room;
        foreach (var message in taken)
        {
            // Places are asked for here, one after the other, so that handlers begin in the order of the queue.
            var begin = BeginAsync(current.StopTaking.Token);
            current.UnderWay.Add(Task.Run(() => HandleAsync(message, begin, current), CancellationToken.None));
        }
        return nextDue;
    }

    private async Task HandleAsync(TakenMessage message, Task<bool> begin, Run current)
    {
        try
        {
            if (await begin)
                await HandleNowAsync(message, current);
            else
                await handling.GiveBackAsync(message);
        }
        catch (Exception error)
        {
            options.Logger.LogError(error, "Message {Id} stays taken until this node's connection ends.", message.Handle.Id);
        }
        finally
        {
            finished.Tell(message.Caller.CorrelationId);
            if (mayBeMore || message.Order is not null)
                signal.Wake();
        }
    }

    private async Task HandleNowAsync(TakenMessage message, Run current)
    {
        try
        {
            await handling.HandleAsync(message, current.StopHandling.Token);
        }
        finally
        {
            handlers.Release();
        }
    }

    /// <returns>Whether a handler is free for it; not when the pump was stopped before.</returns>
    private async Task<bool> BeginAsync(CancellationToken stop)
    {
        try
        {
            await handlers.WaitAsync(stop);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>The time between a start and a stop.</summary>
    private sealed class Run(NodePresence presence) : IAsyncDisposable
    {
        public NodePresence Presence { get; } = presence;

        public CancellationTokenSource StopTaking { get; } = new();

        public CancellationTokenSource StopHandling { get; } = new();

        public Task Taking { get; set; } = Task.CompletedTask;

        /// <summary>Messages taken and not ended, and some ended; only the taking touches it, until that is over.</summary>
        public List<Task> UnderWay { get; } = [];

        public async ValueTask DisposeAsync()
        {
            await Presence.DisposeAsync();
            StopTaking.Dispose();
            StopHandling.Dispose();
        }
    }
}
