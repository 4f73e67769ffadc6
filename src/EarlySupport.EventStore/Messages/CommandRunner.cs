using System.Threading.Channels;
using EarlySupport.EventStore.Commits;
using EarlySupport.EventStore.Port;
using EarlySupport.EventStore.Streams;
using EarlySupport.EventStore.Telemetry;

namespace EarlySupport.EventStore.Messages;

/// <summary>Decide, commit; on a conflict decide again on what is there now.</summary>
internal sealed class CommandRunner(
    EventStoreOptions options, HandlerSet handlers, Streams.StreamReader streams, CommitBuilder commits, ChannelWriter<Commit> waiting)
{
    /// <summary>Told after messages were committed.</summary>
    public event Action? MessagesSent;

    /// <param name="answer">The type of the answer wanted from the handler; null when whatever it returns is messages.</param>
    /// <param name="handled">The message being handled, deleted in the same commit; null for a command from outside.</param>
    /// <returns>The answer, and whether the commit took place: not when another node took the handled message over.</returns>
    public async Task<(object? Answer, bool Done)> RunAsync(
        object command, Caller caller, Type? answer, HandledMessage? handled, CancellationToken ct)
    {
        var handler = handlers.Of(command);
        if (answer is not null && !handler.CanGive(answer))
            throw new InvalidOperationException($"{handler} does not return a {answer}.");
        using var activity = StoreTelemetry.Activities.StartActivity(command.GetType().Name);
        for (var decision = 1; ; decision++)
        {
            var session = new EventSession(streams, message => handlers.Of(message), caller);
            var given = Stage(session, await handler.RunAsync(command, session, options.Services, ct), answer);
            session.End();
            switch (await CommitAsync(await commits.BuildAsync(session, handled, ct), session))
            {
                case CommitOutcome.Written:
                    return (given, true);
                case CommitOutcome.Lost:
                    return (null, false);
                case CommitOutcome.Conflict conflict:
                    await AfterConflictAsync(command, conflict, decision, ct);
                    break;
            }
        }
    }

    /// <summary>The first value of the wanted type is the answer, all others are messages.</summary>
    private static object? Stage(EventSession session, IReadOnlyList<object> returned, Type? answer)
    {
        var given = returned.FirstOrDefault(value => answer is not null && answer.IsInstanceOfType(value));
        foreach (var value in returned.Where(value => !ReferenceEquals(value, given)))
        {
            if (value is IEnumerable<object> several)
                foreach (var message in several)
                    session.Send(message);
            else
                session.Send(value);
        }
        return given;
    }

    private async Task<CommitOutcome> CommitAsync(Commit commit, EventSession session)
    {
        if (commit.IsEmpty)
            return new CommitOutcome.Written();
        await waiting.WriteAsync(commit, CancellationToken.None);
        var outcome = await commit.Outcome;
        if (outcome is CommitOutcome.Written && session.Messages.Count > 0)
            MessagesSent?.Invoke();
        return outcome;
    }

    /// <summary>A pause that grows and differs from rival to rival, so that they do not meet again.</summary>
    private async Task AfterConflictAsync(object command, CommitOutcome.Conflict conflict, int decision, CancellationToken ct)
    {
        StoreTelemetry.Conflicts.Add(1, new KeyValuePair<string, object?>("command", command.GetType().Name));
        if (decision == options.Decisions)
            throw conflict.Error;
        await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.NextDouble() * 2 * decision), ct);
    }
}
