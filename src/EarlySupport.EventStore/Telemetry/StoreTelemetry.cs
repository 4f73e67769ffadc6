using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace EarlySupport.EventStore.Telemetry;

/// <summary>
/// What the engine tells about itself. Names and tags are a contract with dashboards; tags hold type names, never ids or text.
/// </summary>
public static class StoreTelemetry
{
    /// <summary>Name of the activity source and of the meter.</summary>
    public const string Name = "EarlySupport.EventStore";

    internal static readonly ActivitySource Activities = new(Name);

    private static readonly Meter Meter = new(Name);

    /// <summary>Units of work written. A command that decides nothing writes nothing.</summary>
    internal static readonly Counter<long> Commits = Meter.CreateCounter<long>("eventstore.commits", "{commit}");

    /// <summary>Decisions that lost a race and were taken again, or given up. Tag <c>command</c>.</summary>
    internal static readonly Counter<long> Conflicts = Meter.CreateCounter<long>("eventstore.conflicts", "{conflict}");

    /// <summary>How many commits shared a transaction.</summary>
    internal static readonly Histogram<int> GroupSize = Meter.CreateHistogram<int>("eventstore.group.size", "{commit}");

    /// <summary>Messages handled and gone. Tag <c>message</c>.</summary>
    internal static readonly Counter<long> Handled = Meter.CreateCounter<long>("eventstore.messages.handled", "{message}");

    /// <summary>Handlings that failed and will be tried again. Tag <c>message</c>.</summary>
    internal static readonly Counter<long> Failed = Meter.CreateCounter<long>("eventstore.messages.failed", "{message}");

    /// <summary>Messages that became dead letters. Tag <c>message</c>.</summary>
    internal static readonly Counter<long> Dead = Meter.CreateCounter<long>("eventstore.messages.dead", "{message}");

    /// <summary>Seconds, by the business clock, from a message's due time until its handling began.</summary>
    internal static readonly Histogram<double> QueueDelay = Meter.CreateHistogram<double>("eventstore.queue.delay", "s");
}
