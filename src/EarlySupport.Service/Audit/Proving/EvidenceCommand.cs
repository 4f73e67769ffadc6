using System.CommandLine;
using EarlySupport.Domain.Access;
using EarlySupport.Service.Cli;
using EarlySupport.Service.Language;

namespace EarlySupport.Service.Audit.Proving;

/// <summary><c>evidence</c>: everything that was recorded of a case or a person, with the proof that it is as it was sealed.</summary>
internal static class EvidenceCommand
{
    private static readonly Option<FileInfo> Out = new("--out") { Description = "The zip file to write; for nobody else to read.", HelpName = "file", Required = true };

    public static Command Create()
    {
        var command = new ActCommand("evidence", Acts.ExportEvidence, "Export everything that was recorded of a case or a person, with the proof that it is as it was sealed.")
        {
            SubjectOptions.Case, SubjectOptions.Employee, SubjectOptions.Language, Out,
        };
        command.Validators.Add(SubjectOptions.EitherOr);
        command.SetAction((parsed, ct) => CliRun.ReadingAsync(parsed, async (services, reading) =>
        {
            var reader = services.GetRequiredService<EvidenceReader>();
            await reading.LogAsync(SubjectOptions.Named(parsed), ct);
            var told = parsed.GetValue(SubjectOptions.Case) is { } caseId
                ? await reader.OfCaseAsync(reading.Tenant, caseId, ct)
                : await reader.OfPersonAsync(reading.Tenant, parsed.GetValue(SubjectOptions.Employee)!, ct);
            if (told.Refusal is { } refusal)
            {
                await Console.Error.WriteLineAsync(RefusalSentences.Say(refusal, parsed.GetValue(SubjectOptions.Language)!));
                return ExitCode.Refused;
            }

            await using var file = Create(parsed.GetValue(Out)!);
            await services.GetRequiredService<EvidenceArchive>().WriteAsync(told.Value!, file, ct);
            await Console.Out.WriteLineAsync($"{told.Value!.Proofs.Events.Count} events, sealed up to number {told.Value.Last.UpTo}, are in {file.Name}.");
            return ExitCode.Done;
        }, ct));
        return command;
    }

    private static FileStream Create(FileInfo file)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return file.Open(options);
    }
}
