using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using EarlySupport.Domain.Access;
using EarlySupport.Service.Cli;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.Absences.Forecasting;

/// <summary><c>forecast</c>: what the unfinished absences will reach, and when.</summary>
internal static class ForecastCommand
{
    public static Command Create()
    {
        var employee = new Option<string?>("--employee") { Description = "Only this employee's.", HelpName = "id" };
        var supervisor = new Option<string?>("--supervisor") { Description = "Only this supervisor's people.", HelpName = "id" };
        var format = Output.Format("table", "json");
        var command = new ActCommand("forecast", Acts.ReadAbsences, "Show what unfinished absences will reach, and when, if they go on.") { employee, supervisor, format };
        command.SetAction((parsed, ct) => CliRun.ReadingAsync(parsed, async (services, reading) =>
        {
            var rows = await reading.RowsAsync(
                services.GetRequiredService<Forecasts>().FindAsync(
                    reading.Readership(), parsed.GetValue(employee) is { } one ? [one] : null, parsed.GetValue(supervisor), ct),
                row => row.EmployeeId, ct);
            if (parsed.GetValue(format) == "json")
                await Console.Out.WriteLineAsync(JsonSerializer.Serialize(rows, Json.Plain));
            else
                Output.Table(["expected on", "days left", "employee", "rule", "notice on", ""], rows.Select(Cells));
            return ExitCode.Done;
        }, ct));
        return command;
    }

    private static string[] Cells(ForecastRow row) =>
    [
        Day(row.ExpectedOn), row.DaysLeft.ToString(CultureInfo.InvariantCulture), row.EmployeeId, row.RuleId,
        row.NoticeOn is { } notice ? Day(notice) : "", row.Estimate ? "estimate" : "",
    ];

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
