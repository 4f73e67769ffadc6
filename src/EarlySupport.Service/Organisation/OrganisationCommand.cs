using System.CommandLine;
using EarlySupport.Domain.Access;
using EarlySupport.Domain.Organisation;
using EarlySupport.Domain.Organisation.FoundingOrganisation;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Cli;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Language;

namespace EarlySupport.Service.Organisation;

/// <summary><c>organisation</c>: shows it, and sets its name, time zone and go-live date.</summary>
internal static class OrganisationCommand
{
    private static readonly Option<string?> Name = new("--name") { Description = "Its name." };
    private static readonly Option<string?> TimeZone = new("--time-zone") { Description = "IANA name of the time zone its days go by.", HelpName = "zone" };
    private static readonly Option<DateOnly?> GoLive = GlobalOptions.Day("--go-live", "Crossings before this day are history: shown, but sent to nobody.");

    public static Command Create()
    {
        var command = new ActCommand("organisation", Acts.DescribeOrganisation, "Show the organisation; with options, found it or change it.") { Name, TimeZone, GoLive };
        command.SetAction((parsed, ct) => CliRun.InOrganisationAsync(parsed, (services, tenant) => RunAsync(parsed, services, tenant, ct), ct));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, IServiceProvider services, string tenant, CancellationToken ct)
    {
        var organisations = services.GetRequiredService<OrganisationReader>();
        var profile = (await organisations.SettingsAsync(tenant, ct)).Profile;
        if (parsed.GetResult(Name) is not null || parsed.GetResult(TimeZone) is not null || parsed.GetResult(GoLive) is not null)
        {
            var outcome = await services.GetRequiredService<ICommandBus>().InvokeAsync<Outcome>(
                Described(parsed, profile ?? new OrganisationProfile(tenant, DescribeOrganisation.DefaultTimeZone, GoLive: null)),
                CliRun.Caller(tenant, "organisation"), ct);
            if (outcome.Refusal is { } refusal)
            {
                await Console.Error.WriteLineAsync(RefusalSentences.Say(refusal, "en"));
                return ExitCode.Refused;
            }

            profile = (await organisations.SettingsAsync(tenant, ct)).Profile;
        }

        Output.Table(
            ["organisation", "name", "time zone", "go-live"],
            profile is null ? [] : [[tenant, profile.Name, profile.TimeZone, profile.GoLive?.ToString("O") ?? "all is live"]]);
        return ExitCode.Done;
    }

    private static DescribeOrganisation Described(ParseResult parsed, OrganisationProfile now) => new(
        parsed.GetValue(Name) ?? now.Name, parsed.GetValue(TimeZone) ?? now.TimeZone, parsed.GetValue(GoLive) ?? now.GoLive);
}
