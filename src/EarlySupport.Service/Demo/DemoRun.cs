using System.Globalization;
using EarlySupport.Domain.Organisation.FoundingOrganisation;
using EarlySupport.EventStore;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Alerts.ListingAlerts;
using EarlySupport.Service.Cli;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Import;
using EarlySupport.Service.Import.ReadingFiles;
using EarlySupport.Service.Organisation;
using EarlySupport.Service.Privacy;

namespace EarlySupport.Service.Demo;

/// <summary>Makes the demo organisation the first time, through the same import and the same commands as anybody's data, and tells where to look.</summary>
public sealed class DemoRun(
    Database tables, TenantDatabase database, MasterKeys masters, OrganisationReader organisations, AlertCounts counts, BusinessClock clock,
    ILoggerFactory logging)
{
    private const string Name = "Mallila (demo)";
    private const string UnderWay = "Mallila (demo, being made)";
    private const int Seed = 2026;

    // The demo went live a year before the day it was made: what was reached before that is history.
    private const int LiveDays = 365;

    private static readonly Caller Maker = new(OrganisationChoice.Demo, "demo", "administrator", "demo");

    /// <summary>
    /// Before anything else handles messages: the demo's year is played with a clock of its own. The organisation's name says whether an
    /// earlier start was cut short; then this one goes on with the same day's data, which adds what is missing.
    /// </summary>
    public async Task MakeAsync(CancellationToken ct)
    {
        await tables.PrepareAsync(ct);
        var organisation = await organisations.SettingsAsync(OrganisationChoice.Demo, ct);
        if (organisation.Profile?.Name == Name)
            return;
        var last = organisation.GoLive?.AddDays(LiveDays) ?? organisation.DayAt(clock.GetUtcNow());
        Console.WriteLine("Making the demo organisation: 300 people, three years of absences, and a year of what was done about them.");
        await using var stage = new DemoStage(database, masters, logging, last.AddDays(-LiveDays));
        await stage.OpenAsync(ct);
        await DescribeAsync(stage, UnderWay, last, ct);
        await stage.Get<ImportRun>().RunAsync(Files(DemoOrganisation.Generate(Seed, last)), skip: false, Maker, progress: null, ct);
        await new DemoYear(stage, database, logging.CreateLogger<DemoYear>()).PlayAsync(last.AddDays(-LiveDays), last, ct);
        await DescribeAsync(stage, Name, last, ct);
    }

    public async Task ShowAsync(string url, CancellationToken ct)
    {
        Console.WriteLine($"EarlySupport is at {url} with the demo organisation {Name}. Alerts by rule:");
        Output.Table(
            ["rule", "open", "history", "ahead"],
            (await counts.ByRuleAsync(OrganisationChoice.Demo, ct)).Select(c => (string[])[c.RuleId, Text(c.Open), Text(c.History), Text(c.Ahead)]));
        Console.WriteLine($"Open {url} in a browser and choose whom to be. The API is told at {url}/openapi/v1.json. Ctrl+C stops it; the data stays.");
    }

    private static Task DescribeAsync(DemoStage stage, string name, DateOnly last, CancellationToken ct) => stage.DoAsync(
        Maker.CorrelationId, Maker.Actor, Maker.Role, new DescribeOrganisation(name, DescribeOrganisation.DefaultTimeZone, last.AddDays(-LiveDays)), ct);

    private static ImportFile[] Files(DemoOrganisation demo) =>
        [File(ImportFileKind.Units, demo.Units), File(ImportFileKind.Employees, demo.Employees), File(ImportFileKind.Absences, demo.Absences)];

    private static ImportFile<T> File<T>(ImportFileKind kind, IReadOnlyList<T> rows) =>
        new(FieldName.Of(kind), kind, [.. rows.Select((row, index) => new AcceptedRow<T>(index + 1, "", row))], []);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
