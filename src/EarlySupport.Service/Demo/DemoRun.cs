using System.Globalization;
using EarlySupport.Domain.Organisation.FoundingOrganisation;
using EarlySupport.EventStore.Messages;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Alerts.ListingAlerts;
using EarlySupport.Service.Cli;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Import;
using EarlySupport.Service.Import.ReadingFiles;
using EarlySupport.Service.Organisation;

namespace EarlySupport.Service.Demo;

/// <summary>Makes the demo organisation the first time, through the same import as anybody's data, and tells where to look.</summary>
public sealed class DemoRun(
    ICommandBus bus, ImportRun import, MessagePump messages, OrganisationReader organisations, AlertCounts counts, BusinessClock clock)
{
    private const string Name = "Mallila (demo)";
    private const string UnderWay = "Mallila (demo, being made)";
    private const int Seed = 2026;

    // The demo went live a year before the day it was made: what was reached before that is history.
    private const int LiveDays = 365;

    private static readonly Caller Maker = new(OrganisationChoice.Demo, "demo", "administrator", "demo");

    public async Task ShowAsync(string url, CancellationToken ct)
    {
        await MakeAsync(ct);
        await messages.SettledAsync(Maker.CorrelationId, ct);
        Console.WriteLine($"EarlySupport is at {url} with the demo organisation {Name}. Alerts by rule:");
        Output.Table(
            ["rule", "open", "history", "ahead"],
            (await counts.ByRuleAsync(OrganisationChoice.Demo, ct)).Select(c => (string[])[c.RuleId, Text(c.Open), Text(c.History), Text(c.Ahead)]));
        Console.WriteLine($"Look at {url}/api/alerts, {url}/api/forecast and {url}/openapi/v1.json. Ctrl+C stops it; the data stays.");
    }

    // The name says whether an earlier start was cut short; then this one goes on with the same day's data, which adds what is missing.
    private async Task MakeAsync(CancellationToken ct)
    {
        var organisation = await organisations.SettingsAsync(OrganisationChoice.Demo, ct);
        if (organisation.Profile?.Name == Name)
            return;
        var made = organisation.GoLive?.AddDays(LiveDays) ?? organisation.DayAt(clock.GetUtcNow());
        Console.WriteLine("Making the demo organisation: 300 people, three years of absences.");
        await DescribeAsync(UnderWay, made, ct);
        await import.RunAsync(Files(DemoOrganisation.Generate(Seed, made)), skip: false, Maker, progress: null, ct);
        await DescribeAsync(Name, made, ct);
    }

    private Task<Outcome> DescribeAsync(string name, DateOnly made, CancellationToken ct) => bus.InvokeAsync<Outcome>(
        new DescribeOrganisation(name, DescribeOrganisation.DefaultTimeZone, made.AddDays(-LiveDays)), Maker, ct);

    private static ImportFile[] Files(DemoOrganisation demo) =>
        [File(ImportFileKind.Units, demo.Units), File(ImportFileKind.Employees, demo.Employees), File(ImportFileKind.Absences, demo.Absences)];

    private static ImportFile<T> File<T>(ImportFileKind kind, IReadOnlyList<T> rows) =>
        new(FieldName.Of(kind), kind, [.. rows.Select((row, index) => new AcceptedRow<T>(index + 1, "", row))], []);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
