using System.CommandLine;
using EarlySupport.Domain.Access;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cli;

namespace EarlySupport.Service.Audit.Replaying;

/// <summary><c>replay</c>: a case or a person as it stood at a moment, or what changed since an earlier one.</summary>
internal static class ReplayCommand
{
    private static readonly Option<long?> Version = new("--version") { Description = "As of this version of the case.", HelpName = "n" };
    private static readonly Option<long?> Number = new("--number") { Description = "As of this sequence number of the log.", HelpName = "n" };
    private static readonly Option<string?> At = new("--at")
    {
        Description = "As of this ISO instant with its offset, or the end of this ISO day.",
        HelpName = "time",
    };
    private static readonly Option<long?> AgainstVersion = new("--against-version")
    {
        Description = "Show what changed since this version of the case.",
        HelpName = "n",
    };
    private static readonly Option<long?> AgainstNumber = new("--against-number")
    {
        Description = "Show what changed since this sequence number.",
        HelpName = "n",
    };
    private static readonly Option<string?> Against = new("--against") { Description = "Show what changed since this ISO instant or day.", HelpName = "time" };

    public static Command Create()
    {
        var command = new ActCommand("replay", Acts.ReadHistory, "Show a case or a person as it stood at a moment, or what changed since an earlier one.")
        {
            SubjectOptions.Case, SubjectOptions.Employee, Version, Number, At, AgainstVersion, AgainstNumber, Against, SubjectOptions.Language,
            SubjectOptions.Format,
        };
        command.Validators.Add(SubjectOptions.EitherOr);
        command.Validators.Add(result =>
        {
            if (result.GetValue(SubjectOptions.Employee) is not null && (result.GetValue(Version) ?? result.GetValue(AgainstVersion)) is not null)
                result.AddError("A person has several streams; give a time or a sequence number instead of a version.");
        });
        command.SetAction((parsed, ct) => CliRun.ReadingAsync(parsed, async (services, reading) =>
        {
            await reading.LogAsync(SubjectOptions.Named(parsed), ct);
            return await RunAsync(parsed, services.GetRequiredService<ReplayReader>(), reading.Tenant, ct);
        }, ct));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, ReplayReader replays, string tenant, CancellationToken ct)
    {
        var (caseId, employee) = (parsed.GetValue(SubjectOptions.Case), parsed.GetValue(SubjectOptions.Employee));
        var (language, format) = (parsed.GetValue(SubjectOptions.Language)!, parsed.GetValue(SubjectOptions.Format)!);
        var asked = new AsOf(parsed.GetValue(Version), parsed.GetValue(Number), parsed.GetValue(At)).Checked((Version.Name, Number.Name, At.Name));
        var against = new AsOf(parsed.GetValue(AgainstVersion), parsed.GetValue(AgainstNumber), parsed.GetValue(Against))
            .Checked((AgainstVersion.Name, AgainstNumber.Name, Against.Name));
        if (against.IsNow)
        {
            var replay = caseId is null ? await replays.OfPersonAsync(tenant, employee!, asked, Withholding.Nothing, ct) : await replays.OfCaseAsync(tenant, caseId, asked, Withholding.Nothing, ct);
            return await replay.PrintAsync(format, language, ReplayText.Of);
        }

        var difference = caseId is null
            ? await replays.OfPersonAsync(tenant, employee!, against, asked, Withholding.Nothing, language, ct)
            : await replays.OfCaseAsync(tenant, caseId, against, asked, Withholding.Nothing, language, ct);
        return await difference.PrintAsync(format, language, ReplayText.Of);
    }
}
