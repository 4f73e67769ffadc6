using System.CommandLine;
using System.Text.Json;
using EarlySupport.Domain.Access;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cli;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.Alerts.ExplainingAlert;

/// <summary><c>explain</c>: why an alert was raised, so that it can be counted over by hand.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var alert = new Argument<string>("alert") { Description = "The alert's id, as the list of alerts shows it." };
        var format = Output.Format("table", "json");
        var command = new ActCommand("explain", Acts.ReadAlerts, "Say why an alert was raised: the window or chain, and what counted.") { alert, format };
        command.SetAction((parsed, ct) => CliRun.ReadingAsync(parsed, async (services, reading) =>
        {
            var id = parsed.GetValue(alert)!;
            await reading.LogAsync(new Named(null, null, id), ct);
            if (await services.GetRequiredService<AlertExplanations>().FindAsync(reading.Tenant, id, ct) is not { } explained)
            {
                await Console.Error.WriteLineAsync($"There is no alert '{id}' in organisation '{reading.Tenant}'; 'alerts' lists them.");
                return ExitCode.Refused;
            }

            foreach (var line in parsed.GetValue(format) == "json" ? [JsonSerializer.Serialize(explained, Json.Plain)] : ExplanationText.Of(explained))
                await Console.Out.WriteLineAsync(line);
            return ExitCode.Done;
        }, ct));
        return command;
    }
}
