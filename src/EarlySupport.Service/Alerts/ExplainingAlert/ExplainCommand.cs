using System.CommandLine;
using System.Text.Json;
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
        var command = new Command("explain", "Say why an alert was raised: the window or chain, and what counted.") { alert, format };
        command.SetAction((parsed, ct) => CliRun.ReadingAsync(parsed, async (services, tenant) =>
        {
            var id = parsed.GetValue(alert)!;
            if (await services.GetRequiredService<AlertExplanations>().FindAsync(tenant, id, ct) is not { } explained)
            {
                await Console.Error.WriteLineAsync($"There is no alert '{id}' in organisation '{tenant}'; 'alerts' lists them.");
                return ExitCode.Refused;
            }

            foreach (var line in parsed.GetValue(format) == "json" ? [JsonSerializer.Serialize(explained, Json.Plain)] : ExplanationText.Of(explained))
                await Console.Out.WriteLineAsync(line);
            return ExitCode.Done;
        }, ct));
        return command;
    }
}
