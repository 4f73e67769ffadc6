using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using EarlySupport.Domain.Access;
using EarlySupport.Service.Cli;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.Alerts.ListingAlerts;

/// <summary><c>alerts</c>: the list, narrowed as asked, as a table, CSV or JSON.</summary>
internal static class AlertsCommand
{
    private static readonly Option<string?> Employee = new("--employee") { Description = "Only this employee's.", HelpName = "id" };
    private static readonly Option<string?> Supervisor = new("--supervisor") { Description = "Only those this supervisor was asked about, or is a deputy for today.", HelpName = "id" };
    private static readonly Option<string?> Rule = new("--rule") { Description = "Only of this rule.", HelpName = "id" };
    private static readonly Option<string?> State = new("--state") { Description = "Only in this state; otherwise what stands (open and history)." };
    private static readonly Option<DateOnly?> From = GlobalOptions.Day("--from", "Reached on this day or later.");
    private static readonly Option<DateOnly?> To = GlobalOptions.Day("--to", "Reached on this day or earlier.");

    public static Command Create()
    {
        State.AcceptOnlyFromAmong([.. AlertList.States]);
        var format = Output.Format();
        var command = new ActCommand("alerts", Acts.ReadAlerts, "List alerts by employee, date and rule.") { Employee, Supervisor, Rule, State, From, To, format };
        command.SetAction((parsed, ct) => CliRun.ReadingAsync(parsed, async (services, reading) =>
        {
            var rows = await reading.RowsAsync(
                services.GetRequiredService<AlertList>().FindAsync(reading.Readership(), Filter(parsed), ct), row => row.EmployeeId, ct);
            await WriteAsync(parsed.GetValue(format)!, rows, ct);
            return ExitCode.Done;
        }, ct));
        return command;
    }

    private static AlertFilter Filter(ParseResult parsed) => new(
        parsed.GetValue(Employee), parsed.GetValue(Supervisor), parsed.GetValue(Rule), parsed.GetValue(State),
        From: parsed.GetValue(From), To: parsed.GetValue(To));

    private static async Task WriteAsync(string format, IReadOnlyList<AlertRow> rows, CancellationToken ct)
    {
        await using var stdout = Console.OpenStandardOutput();
        switch (format)
        {
            case "csv":
                await AlertsCsv.WriteAsync(rows, stdout, ct);
                break;
            case "json":
                await JsonSerializer.SerializeAsync(stdout, rows, Json.Plain, ct);
                break;
            default:
                Output.Table(
                    ["alert", "employee", "rule", "reached on", "state", "supervisor"],
                    rows.Select(a => (string[])
                    [
                        a.AlertId, a.EmployeeId, a.RuleId, a.ReachedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), a.State,
                        a.SupervisorId ?? "HR",
                    ]));
                break;
        }
    }
}
