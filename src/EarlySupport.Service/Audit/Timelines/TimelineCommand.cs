using System.CommandLine;
using EarlySupport.Domain.Access;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cli;

namespace EarlySupport.Service.Audit.Timelines;

/// <summary><c>timeline</c>: everything that happened in a case or to a person.</summary>
internal static class TimelineCommand
{
    public static Command Create()
    {
        var command = new ActCommand("timeline", Acts.ReadHistory, "Show everything that happened in a case with its whole path, or to a person.")
        {
            SubjectOptions.Case, SubjectOptions.Employee, SubjectOptions.Language, SubjectOptions.Format,
        };
        command.Validators.Add(SubjectOptions.EitherOr);
        command.SetAction((parsed, ct) => CliRun.ReadingAsync(parsed, async (services, reading) =>
        {
            var (timelines, language) = (services.GetRequiredService<TimelineReader>(), parsed.GetValue(SubjectOptions.Language)!);
            await reading.LogAsync(SubjectOptions.Named(parsed), ct);
            var told = parsed.GetValue(SubjectOptions.Case) is { } caseId
                ? await timelines.OfCaseAsync(reading.Tenant, caseId, Withholding.Nothing, language, ct)
                : await timelines.OfPersonAsync(reading.Tenant, parsed.GetValue(SubjectOptions.Employee)!, Withholding.Nothing, language, ct);
            return await told.PrintAsync(parsed.GetValue(SubjectOptions.Format)!, language, timeline => Lines(timeline.Entries));
        }, ct));
        return command;
    }

    public static IEnumerable<string> Lines(IReadOnlyList<TimelineEntry> entries) => Output.Aligned(
        ["number", "happened on", "recorded at (UTC)", "by", "policy", "stream", "what"],
        entries.Select(e => (string[])
        [
            $"{e.SequenceNumber}", $"{e.HappenedOn:yyyy-MM-dd}", $"{e.RecordedAt.UtcDateTime:yyyy-MM-dd HH:mm:ss}", $"{e.Actor} ({e.Role})",
            $"{e.PolicyVersion}",
            $"{e.Stream} {e.Version}", e.Title,
        ]));
}
