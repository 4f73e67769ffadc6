using System.Collections.Concurrent;
using System.Text.Json;
using EarlySupport.EventStore.Messages;
using EarlySupport.EventStore.Port;
using EarlySupport.EventStore.ReadModels;
using EarlySupport.EventStore.Streams;

namespace EarlySupport.EventStore.Commits;

/// <summary>
/// Turns what a session staged into a commit. Serializing and projecting happen here, on the caller's own thread, so that the one
/// thread that writes groups only has to gather, and a read model's error is the error of its own command.
/// </summary>
internal sealed class CommitBuilder(EventStoreOptions options, ReadModelSet readModels)
{
    private readonly ConcurrentDictionary<Type, string> dotnetTypes = new();

    public async ValueTask<Commit> BuildAsync(EventSession session, HandledMessage? handled, CancellationToken ct)
    {
        await options.BeforeWriting(
            [.. session.Staged.SelectMany(stream => stream.Events), .. session.Messages.Select(message => message.Body)], ct);
        var now = options.WallClock.Now();
        var events = Events(session, now);
        return new Commit(session.Caller, ct)
        {
            Streams = [.. session.Staged.Select(stream =>
                new StreamStep(stream.Type, stream.Id, stream.ExpectedVersion, stream.Events.Count, now))],
            Events = events,
            Rows = readModels.Project(session.Caller.Tenant, [.. events.Select(one => one.Recorded)]),
            Messages = Messages(session, handled, now),
            Handled = handled,
        };
    }

    private List<NewEvent> Events(EventSession session, DateTimeOffset now)
    {
        var caller = session.Caller;
        var headers = JsonSerializer.Serialize(new { actor = caller.Actor, role = caller.Role });
        return [.. session.Staged.SelectMany(stream => stream.Events.Select((data, i) => new NewEvent(
            new RecordedEvent(
                0, Guid.CreateVersion7(now), caller.Tenant, stream.Id, stream.ExpectedVersion + i + 1,
                options.EventTypes.NameOf(data), data, now, caller.Actor, caller.Role, caller.CorrelationId, caller.CausationId),
            JsonSerializer.Serialize(data, data.GetType(), options.Json),
            dotnetTypes.GetOrAdd(data.GetType(), type => $"{type.FullName}, {type.Assembly.GetName().Name}"),
            headers)))];
    }

    // What follows at once from a message is due when that was: who waits for what is due by a moment would otherwise miss what was sent
    // after the moment in the place of what it is waiting for.
    private List<NewMessage> Messages(EventSession session, HandledMessage? handled, DateTimeOffset now)
    {
        var atOnce = handled?.DueAt ?? options.BusinessClock.Now();
        return [.. session.Messages.Select(message => new NewMessage(
            HandlerSet.StoredName(message.Body.GetType()),
            JsonSerializer.Serialize(message.Body, message.Body.GetType(), options.Json),
            message.DueAt?.ToUniversalTime() ?? atOnce, now, message.Key, message.Order, session.Caller))];
    }
}
