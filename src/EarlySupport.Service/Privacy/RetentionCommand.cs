using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using EarlySupport.Domain.Access;
using EarlySupport.Service.Cli;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Privacy.ApprovingErasure;

namespace EarlySupport.Service.Privacy;

/// <summary><c>retention</c>: what is due for erasure, and what nobody has set. Erasure is approved in the service, by somebody who is signed in.</summary>
internal static class RetentionCommand
{
    public static Command Create()
    {
        var format = Output.Format("table", "json");
        var command = new ActCommand("retention", Acts.ReadRetention, "Show what is due for erasure and waits to be approved, and the classes that have no retention set.") { format };
        command.SetAction((parsed, ct) => CliRun.ReadingAsync(parsed, async (services, reading) =>
        {
            var due = await reading.RowsAsync(services.GetRequiredService<DueErasures>().FindAsync(reading.Tenant, ct), row => row.EmployeeId, ct);
            var missing = RetentionInForce.Of(await services.GetRequiredService<KeptRecords>().KeepingAsync(reading.Tenant, ct)).Missing;
            if (parsed.GetValue(format) == "json")
                await Console.Out.WriteLineAsync(JsonSerializer.Serialize(new { due, missing }, Json.Plain));
            else
                Output.Lines(["record", "class", "employee", "ended", "due"], due.Select(Cells));
            foreach (var unset in missing)
                await Console.Error.WriteLineAsync($"No retention is set for {FieldName.Of(unset)}: nothing of it ever falls due.");
            return ExitCode.Done;
        }, ct));
        return command;
    }

    private static string[] Cells(DueErasure due) => [due.RecordId, FieldName.Of(due.Class), due.EmployeeId, Day(due.EndedOn), Day(due.DueOn)];

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
