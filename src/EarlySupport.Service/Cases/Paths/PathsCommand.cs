using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using EarlySupport.Domain.Access;
using EarlySupport.Service.Cli;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.Cases.Paths;

/// <summary><c>paths</c>: processes from alert to outcome.</summary>
internal static class PathsCommand
{
    public static Command Create()
    {
        var employee = new Option<string?>("--employee") { Description = "Only this employee's.", HelpName = "id" };
        var state = new Option<string?>("--state") { Description = "Only those that are open, or ended." };
        state.AcceptOnlyFromAmong([.. PathList.States]);
        var format = Output.Format("table", "json");
        var command = new ActCommand("paths", Acts.ReadPaths, "Show processes from alert to outcome, with how long they took.") { employee, state, format };
        command.SetAction((parsed, ct) => CliRun.ReadingAsync(parsed, async (services, reading) =>
        {
            var filter = new PathFilter(parsed.GetValue(employee), parsed.GetValue(state));
            var rows = await reading.RowsAsync(services.GetRequiredService<PathList>().FindAsync(reading.Tenant, filter, ct), row => row.EmployeeId, ct);
            if (parsed.GetValue(format) == "json")
                await Console.Out.WriteLineAsync(JsonSerializer.Serialize(rows, Json.Plain));
            else
                Output.Lines(["began on", "employee", "steps", "alert", "to talk", "talks", "measures", "negotiations", "returned on", "days", "outcome"], rows.Select(Cells));
            return ExitCode.Done;
        }, ct));
        return command;
    }

    private static string[] Cells(PathRow row) =>
    [
        Day(row.BeganOn), row.EmployeeId, string.Join(", ", row.Steps), row.FirstRuleId ?? "", Number(row.DaysFromAlertToConversation), Number(row.Conversations),
        Number(row.Measures), Number(row.Negotiations), row.ReturnedOn is { } returned ? Day(returned) : "", Number(row.DaysToEnd), row.Outcome ?? "",
    ];

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
