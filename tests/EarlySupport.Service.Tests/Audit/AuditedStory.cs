using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using EarlySupport.Service.Tests.EarlySupport;
using EarlySupport.Service.Tests.Support;
using EarlySupport.TestSupport;

namespace EarlySupport.Service.Tests.Audit;

/// <summary>
/// E1 in March 2026, minute by minute in Helsinki, told in two organisations with the same ids. Some of it was recorded after it happened.
/// </summary>
public sealed class AuditedStory : TestService
{
    public const string Own = "own";
    public const string Other = "other";

    private static readonly TimeZoneInfo Helsinki = TimeZoneInfo.FindSystemTimeZoneById("Europe/Helsinki");

    private readonly ControlledClock clock;

    public AuditedStory()
        : this(new ControlledClock(At("2026-03-02 10:00:00")))
    {
    }

    private AuditedStory(ControlledClock clock)
        : base(clock) => this.clock = clock;

    /// <summary>What the service seals with; for whoever runs the program beside it, too.</summary>
    public SealKeyFile SealKey { get; } = new();

    protected override IEnumerable<(string Key, string Value)> Settings => [("Seal:KeyFile", SealKey.Path)];

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await TellAsync("Oma muistio", "Toinen muistio");
    }

    public ApiCaller Auditor(string organisation = Own, string? language = null) => CallerOf(organisation, "T1", "auditor", language);

    public async Task<JsonNode> OkAsync(string path, string organisation = Own, string? language = null) =>
        (await Auditor(organisation, language).GetAsync(path)).MustBe(HttpStatusCode.OK).Json;

    public Task<ProgramResult> RunAsync(params string[] arguments) => ProgramRun.EndAsync(Data.ConnectionString, [.. arguments, "--organisation", Own, $"--Seal:KeyFile={SealKey.Path}"]);

    // Every step in both organisations before the clock moves on.
    private async Task TellAsync(params string[] memos)
    {
        await BothAsync(async (hr, _, _) =>
        {
            (await hr.PutAsync("/api/organisation", """{"name": "Mallila", "timeZone": "Europe/Helsinki", "goLive": null}""")).MustBe(HttpStatusCode.OK);
            await Workplace.ImportAsync(hr);
            (await hr.ReportAsync("E1", "A1", "2026-01-26", "2026-02-28")).MustBe(HttpStatusCode.OK);
        });
        await BothAsync(async (_, supervisor, _) => await supervisor.OpenAsync("C1", "E1", "E1-1"), "2026-03-02 10:01:00");
        await BothAsync((_, supervisor, i) => TalkAsync(supervisor, memos[i]), "2026-03-02 10:02:00");
        await BothAsync(
            async (hr, _, _) => (await hr.PostAsync("/api/policy", """{"effectiveFrom": "2026-03-10", "rules": []}""")).MustBe(HttpStatusCode.NoContent),
                "2026-03-05 12:00:00");
        await BothAsync((_, supervisor, _) => InCaseAsync(supervisor, "remarks", """{"remarkId": "R1", "remark": "Vielä samana päivänä."}"""),
            "2026-03-05 23:59:59");
        await BothAsync((_, supervisor, _) => InCaseAsync(supervisor, "remarks", """{"remarkId": "R2", "remark": "Jo seuraavana."}"""), "2026-03-06 00:00:00");
        await BothAsync((_, _, _) => DrainAsync(), "2026-03-20 09:00:00");
        await BothAsync((_, supervisor, _) => InCaseAsync(supervisor, "measures/M1/completion", """{"completedOn": "2026-03-12"}"""), "2026-03-20 09:01:00");
        await BothAsync((_, supervisor, _) => InCaseAsync(supervisor, "closing", """{"outcome": "own-work-with-changes"}"""), "2026-03-20 09:02:00");
    }

    private async Task BothAsync(Func<ApiCaller, ApiCaller, int, Task> step, string? at = null)
    {
        if (at is not null)
            clock.AdvanceTo(At(at));
        foreach (var (organisation, i) in ((string[])[Own, Other]).Select((organisation, i) => (organisation, i)))
            await step(CallerOf(organisation), CallerOf(organisation, "B1", "supervisor"), i);
        await DrainAsync();
    }

    private static Task TalkAsync(ApiCaller supervisor, string memo) => InCaseAsync(supervisor, "conversations",
        $$"""
        {
          "conversationId": "K1", "heldOn": "2026-02-27", "form": "call", "whyHeld": "alerts", "memo": "{{memo}}", "measures": [{{EarlySupportCases.Measure("M1", "2026-03-13")}}],
          "present": [{"role": "employee", "personId": "E1"}, {"role": "supervisor", "personId": "B1"}]
        }
        """);

    private static async Task InCaseAsync(ApiCaller supervisor, string what, string body) =>
        (await supervisor.InCaseAsync("C1", what, body)).MustBe(HttpStatusCode.OK);

    private static DateTimeOffset At(string moment)
    {
        var local = DateTime.Parse(moment, CultureInfo.InvariantCulture);
        return new DateTimeOffset(local, Helsinki.GetUtcOffset(local)).ToUniversalTime();
    }
}
