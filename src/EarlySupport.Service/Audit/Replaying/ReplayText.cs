using EarlySupport.Service.Audit.Timelines;
using EarlySupport.Service.Cli;

namespace EarlySupport.Service.Audit.Replaying;

/// <summary>Replays and differences as tables of plain text.</summary>
internal static class ReplayText
{
    public static IEnumerable<string> Of(Replay replay) =>
    [
        replay.SequenceNumber is { } number
            ? $"As it stood on {replay.Day:yyyy-MM-dd}, by what was recorded up to number {number} at {replay.RecordedAt?.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC."
            : $"Nothing had been recorded by {replay.Day:yyyy-MM-dd}.",
        "",
        .. Output.Aligned(["what", "value"], Difference.Values(replay).Where(v => v.Value is not null).Select(v => (string[])[v.Key, $"{v.Value}"])),
    ];

    public static IEnumerable<string> Of(Difference difference) =>
    [
        $"From {Moment(difference.FromDay, difference.FromNumber)} to {Moment(difference.ToDay, difference.ToNumber)}.",
        "",
        .. difference.Changes.Count == 0
            ? ["Nothing changed."]
            : Output.Aligned(["what", "before", "after"], difference.Changes.Select(c => (string[])[c.Path, $"{c.Before}", $"{c.After}"])),
        "",
        .. TimelineCommand.Lines(difference.Events),
    ];

    private static string Moment(DateOnly day, long? number) => number is null ? $"{day:yyyy-MM-dd}, nothing recorded" : $"{day:yyyy-MM-dd}, number {number}";
}
