using System.CommandLine;
using EarlySupport.Domain;
using EarlySupport.Domain.Access;
using EarlySupport.Service.Access;
using EarlySupport.Service.Audit;
using EarlySupport.Service.Cli;
using EarlySupport.Service.Language;

namespace EarlySupport.Service.Privacy.ShowingOwnData;

/// <summary><c>my-data</c>: all of an employee's data in a file, for who asks the employer for it. What occupational health has noted is not in it.</summary>
internal static class MyDataCommand
{
    private static readonly Option<string> Employee = new("--employee") { Description = "The employee's id.", HelpName = "id", Required = true };
    private static readonly Option<FileInfo> Out = new("--out") { Description = "The file to write, a zip.", HelpName = "file", Required = true };

    public static Command Create()
    {
        var command = new ActCommand("my-data", Acts.ReadOwnData, "Write all of an employee's data to a file, readable and as JSON; without occupational health's own notes.")
        {
            Employee, Out, SubjectOptions.Language,
        };
        command.SetAction((parsed, ct) => CliRun.ReadingAsync(parsed, async (services, reading) =>
        {
            var language = parsed.GetValue(SubjectOptions.Language)!;
            var request = new OwnDataRequest(reading.Tenant, parsed.GetValue(Employee)!, ByThemself: false, language);
            await reading.LogAsync(new Named(request.EmployeeId, null, null), ct);
            if (await services.GetRequiredService<OwnDataReader>().FindAsync(request, ct) is not { } data)
            {
                await Console.Error.WriteLineAsync(RefusalSentences.Say(new Refusal(RefusalCodes.EmployeeUnknown, []), language));
                return ExitCode.Refused;
            }

            await File.WriteAllBytesAsync(parsed.GetValue(Out)!.FullName, services.GetRequiredService<OwnDataFile>().Of(data, language), ct);
            return ExitCode.Done;
        }, ct));
        return command;
    }
}
