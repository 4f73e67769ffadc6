using EarlySupport.EventStore.Port;
using EarlySupport.EventStore.ReadModels;

namespace EarlySupport.EventStore.Commits;

/// <summary>One unit of work on its way to the database, in the form it is written in.</summary>
internal sealed class Commit(Caller caller, CancellationToken cancellation)
{
    private readonly TaskCompletionSource<CommitOutcome> outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Tenant => caller.Tenant;

    public required IReadOnlyList<StreamStep> Streams { get; init; }

    public required IReadOnlyList<NewEvent> Events { get; init; }

    public required IReadOnlyList<RowChanges> Rows { get; init; }

    public required IReadOnlyList<NewMessage> Messages { get; init; }

    /// <summary>The message whose handling this commit is; deleted with it.</summary>
    public required HandledMessage? Handled { get; init; }

    /// <summary>Looked at once, when the commit is taken for writing: from then on it is written and its outcome told.</summary>
    public CancellationToken Cancellation { get; } = cancellation;

    public Task<CommitOutcome> Outcome => outcome.Task;

    public bool IsEmpty => Events.Count == 0 && Messages.Count == 0 && Handled is null;

    public void Answer(CommitOutcome answer) => outcome.TrySetResult(answer);

    public void Fail(Exception error) => outcome.TrySetException(error);

    public void Skip() => outcome.TrySetCanceled(Cancellation);
}

internal abstract record CommitOutcome
{
    public sealed record Written : CommitOutcome;

    /// <summary>Others were faster; deciding again on what they wrote may succeed.</summary>
    public sealed record Conflict(Exception Error) : CommitOutcome;

    /// <summary>The handled message is no longer held by this node: another one handles it, nothing was written here.</summary>
    public sealed record Lost : CommitOutcome;
}

/// <param name="Added">How many events, at least one.</param>
internal readonly record struct StreamStep(string Type, string Id, long ExpectedVersion, long Added, DateTimeOffset At);

internal readonly record struct NewEvent(RecordedEvent Recorded, string Data, string DotnetType, string Headers);

internal readonly record struct NewMessage(
    string Type, string Body, DateTimeOffset DueAt, DateTimeOffset SentAt, string? Key, string? Order, Caller Sender);

/// <param name="Node">The node that took it.</param>
internal readonly record struct HandledMessage(long Id, int Node, DateTimeOffset DueAt);
