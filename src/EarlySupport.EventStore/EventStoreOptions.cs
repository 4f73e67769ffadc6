using System.Reflection;
using System.Text.Json;
using EarlySupport.EventStore.Port;
using EarlySupport.EventStore.Sealing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace EarlySupport.EventStore;

/// <summary>
/// What an engine is made of. Checked when the engine is created; an error names the option, its value and what is accepted.
/// </summary>
public sealed record EventStoreOptions
{
    public required EventTypes EventTypes { get; init; }

    /// <summary>How events and messages are written as JSON. A storage format.</summary>
    public JsonSerializerOptions Json { get; init; } = JsonSerializerOptions.Web;

    /// <summary>
    /// Awaited with the events and messages of a commit before they are written as JSON: what converters need and cannot wait for, such
    /// as keys, is fetched here for all of them at once.
    /// </summary>
    public Func<IReadOnlyCollection<object>, CancellationToken, ValueTask> BeforeWriting { get; init; } = (_, _) => ValueTask.CompletedTask;

    /// <summary>The same before JSON is read: with a message, or with all events of the streams or the page of the log that are read together.</summary>
    public Func<IReadOnlyCollection<string>, CancellationToken, ValueTask> BeforeReading { get; init; } = (_, _) => ValueTask.CompletedTask;

    /// <summary>Written with every commit, in this order; names and tables are unique.</summary>
    public IReadOnlyList<IReadModel> ReadModels { get; init; } = [];

    /// <summary>Searched once for classes whose name ends in <c>Handler</c>.</summary>
    public IReadOnlyList<Assembly> HandlerAssemblies { get; init; } = [];

    /// <summary>Gives a handler's parameters that are neither the session, the caller nor the cancellation token.</summary>
    public Func<Type, object> Services { get; init; } =
        type => throw new InvalidOperationException($"A handler asks for {type}, and the engine was given no {nameof(Services)}.");

    /// <summary>
    /// Stamps events. What only paces this process, such as the pause after a conflict, goes by real time, so that a clock which a test
    /// has stopped stops nothing.
    /// </summary>
    public TimeProvider WallClock { get; init; } = TimeProvider.System;

    /// <summary>Decides which messages are due and when a failed one is tried again. A run for another business date shifts it.</summary>
    public TimeProvider BusinessClock { get; init; } = TimeProvider.System;

    /// <summary>How many commits share one transaction at most, 1 or more.</summary>
    public int MaxGroup { get; init; } = 128;

    /// <summary>How often a command is decided in all before its version conflict is given to the caller, 1 or more.</summary>
    public int Decisions { get; init; } = 5;

    /// <summary>How many messages this node handles at once, 1 or more.</summary>
    public int HandlersAtOnce { get; init; } = 8;

    /// <summary>Pauses, by the business clock, before a failed message is tried again; after the last one it is a dead letter.</summary>
    public IReadOnlyList<TimeSpan> RetryPauses { get; init; } =
    [
        TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(10), TimeSpan.FromHours(1),
    ];

    /// <summary>
    /// How often, in real time, the queue is looked at without being asked, and messages of dead nodes are freed. Wake-ups make
    /// this unnecessary while every node and connection lives.
    /// </summary>
    public TimeSpan SafetyPoll { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// The keys that are held for sealing, asked for at each seal: first the one to seal with, then earlier ones, for the case that it must still
    /// be made to follow them. Empty where nothing is to be sealed.
    /// </summary>
    public Func<IReadOnlyList<SealKey>> SealKeys { get; init; } = () => [];

    public ILogger Logger { get; init; } = NullLogger.Instance;

    internal void Check()
    {
        AtLeastOne(MaxGroup, nameof(MaxGroup));
        AtLeastOne(Decisions, nameof(Decisions));
        AtLeastOne(HandlersAtOnce, nameof(HandlersAtOnce));
        if (SafetyPoll <= TimeSpan.Zero)
            throw new ArgumentException($"{nameof(SafetyPoll)} is {SafetyPoll}; it must be longer than nothing.");
        if (RetryPauses.Any(pause => pause < TimeSpan.Zero))
            throw new ArgumentException($"{nameof(RetryPauses)} has a pause below zero.");
    }

    private static void AtLeastOne(int value, string option)
    {
        if (value < 1)
            throw new ArgumentException($"{option} is {value}; it must be 1 or more.");
    }
}
