using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using EarlySupport.Domain.Access;
using EarlySupport.Domain.CaseMeetings.HrQueue;
using EarlySupport.Service.Cli;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.CaseMeetings.HrQueue;

/// <summary><c>queue</c>: what needs HR's attention and why.</summary>
internal static class QueueCommand
{
    private static readonly Option<string?> Reason = new("--reason") { Description = "Only items with this reason among theirs." };
    private static readonly Option<string?> Supervisor = new("--supervisor") { Description = "Only this supervisor's people.", HelpName = "id" };
    private static readonly Option<string?> Unit = new("--unit") { Description = "Only this unit's people.", HelpName = "id" };

    public static Command Create()
    {
        Reason.AcceptOnlyFromAmong([.. FieldName.All<QueueReasonCode>()]);
        var format = Output.Format("table", "json");
        var command = new ActCommand("queue", Acts.ReadQueue, "Show what needs HR's attention and why, the most urgent first.") { Reason, Supervisor, Unit, format };
        command.SetAction((parsed, ct) => CliRun.ReadingAsync(parsed, async (services, reading) =>
        {
            var rows = await reading.RowsAsync(
                services.GetRequiredService<QueueList>().FindAsync(reading.Tenant, Filter(parsed), ct), row => row.EmployeeId, ct);
            if (parsed.GetValue(format) == "json")
                await Console.Out.WriteLineAsync(JsonSerializer.Serialize(rows, Json.Plain));
            else
                Output.Lines(["employee", "why", "day", "days", "about", "case"], rows.SelectMany(Cells));
            return ExitCode.Done;
        }, ct));
        return command;
    }

    private static QueueFilter Filter(ParseResult parsed) => new(
        parsed.GetValue(Reason) is { } reason ? FieldName.Parse<QueueReasonCode>(reason) : null, parsed.GetValue(Supervisor), parsed.GetValue(Unit));

    // A line a reason; whom it is about stands in the first.
    private static IEnumerable<string[]> Cells(QueueRow row) => row.Reasons.Select((reason, i) => (string[])
    [
        i == 0 ? row.EmployeeId : "", FieldName.Of(reason.Code), reason.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        reason.Days.ToString("+0;-0;0", CultureInfo.InvariantCulture), reason.ItemId, i == 0 ? row.CaseId ?? "" : "",
    ]);
}
