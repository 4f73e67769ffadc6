using System.Text.Json;
using EarlySupport.EventStore.Telemetry;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace EarlySupport.EventStore.Messages;

/// <summary>Handles one taken message to an end: handled, to be tried again, dead, or given back because the node stops.</summary>
internal sealed class MessageHandling(EventStoreOptions options, HandlerSet handlers, CommandRunner runner, MessageQueue queue)
{
    public async Task HandleAsync(TakenMessage message, CancellationToken stopping)
    {
        var tag = new KeyValuePair<string, object?>("message", message.Type);
        StoreTelemetry.QueueDelay.Record((options.BusinessClock.Now() - message.DueAt).TotalSeconds);
        try
        {
            await options.BeforeReading([message.Body], stopping);
            var body = JsonSerializer.Deserialize(message.Body, handlers.MessageType(message.Type), options.Json)!;
            var (_, done) = await runner.RunAsync(body, message.Caller, null, message.Handle, stopping);
            if (done)
                StoreTelemetry.Handled.Add(1, tag);
            else
                options.Logger.LogWarning("Message {Id} was taken over by another node; its handling here was undone.", message.Handle.Id);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await GiveBackAsync(message);
        }
        catch (Exception error)
        {
            await FailAsync(message, error, tag);
        }
    }

    public Task GiveBackAsync(TakenMessage message) =>
        PersistAsync(message, () => queue.GiveBackAsync(message, message.DueAt, message.Attempts, CancellationToken.None));

    private async Task FailAsync(TakenMessage message, Exception error, KeyValuePair<string, object?> tag)
    {
        var attempts = message.Attempts + 1;
        if (attempts <= options.RetryPauses.Count)
        {
            options.Logger.LogWarning(error, "Handling message {Id} failed, attempt {Attempt}.", message.Handle.Id, attempts);
            var dueAt = options.BusinessClock.Now() + options.RetryPauses[attempts - 1];
            await PersistAsync(message, () => queue.GiveBackAsync(message, dueAt, attempts, CancellationToken.None));
            StoreTelemetry.Failed.Add(1, tag);
        }
        else
        {
            options.Logger.LogError(error, "Message {Id} is a dead letter after {Attempts} attempts.", message.Handle.Id, attempts);
            await PersistAsync(message, () =>
                queue.BuryAsync(message, options.WallClock.Now(), attempts, error.ToString(), CancellationToken.None));
            StoreTelemetry.Dead.Add(1, tag);
        }
    }

    /// <summary>
    /// A message that is neither handled nor given back would wait for this node's end. The same trouble that failed the handling, a
    /// database out of reach, may fail this too; so it is tried a few times, and then left to the release of lost messages.
    /// </summary>
    private async Task PersistAsync(TakenMessage message, Func<Task> persist)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await persist();
                return;
            }
            catch (NpgsqlException error) when (attempt < 10)
            {
                options.Logger.LogWarning(error, "The outcome of message {Id} could not be written; trying again.", message.Handle.Id);
                await Task.Delay(TimeSpan.FromSeconds(1));
            }
        }
    }
}
