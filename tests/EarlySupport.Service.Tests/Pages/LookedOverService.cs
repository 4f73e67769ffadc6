using System.Net;
using EarlySupport.Service.Tests.EarlySupport;
using EarlySupport.Service.Tests.IntensifiedSupport;
using EarlySupport.Service.Tests.ReturnToWork;
using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.Pages;

/// <summary>The service with something begun of everything that is written about: E1 and E2 with open cases, E3 with closed ones, on 1 November 2026.</summary>
public sealed class LookedOverService : TestService
{
    private const string Today = "2026-11-01";

    protected override IEnumerable<(string Key, string Value)> Settings => [("RateLimits:SignIn", "1000")];

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        var hr = CallerOf("demo");
        await Workplace.ImportAsync(hr);
        (await hr.ReportAsync("E2", "A2", "2026-09-15")).MustBe(HttpStatusCode.OK);
        foreach (var number in "123")
        {
            await hr.OpenAsync($"C{number}", $"E{number}");
            await hr.OpenIntensifiedAsync($"I{number}", $"E{number}");
            await hr.OpenReturnAsync($"R{number}", $"E{number}").MustAsync();
        }

        (await hr.TalkAsync("C1", "K1", EarlySupportCases.Measure("M1"), nextMeeting: "2026-11-10")).MustBe(HttpStatusCode.OK);
        await NegotiateAsync(hr);
        await ReturnAsync(hr);
        (await hr.InCaseAsync("C3", "closing", """{"outcome": "other"}""")).MustBe(HttpStatusCode.OK);
        await hr.DoAsync("I3", "closing", """{"outcome": "other"}""");
        await hr.InReturnAsync("R3", "closing", """{"outcome": "other"}""").MustAsync();
        await DrainAsync();
    }

    private static async Task NegotiateAsync(ApiCaller hr)
    {
        await hr.DoAsync("I1", "negotiations", IntensifiedCases.Negotiation("N1", "2026-11-12"));
        await hr.DoAsync("I1", "negotiations", IntensifiedCases.Negotiation("N2", Today));
        await hr.DoAsync("I2", "negotiations", IntensifiedCases.Negotiation("N3", "2026-11-12"));
        await hr.DoAsync("I2", "negotiations", IntensifiedCases.Negotiation("N4", Today));
        await hr.DoAsync("I2", "negotiations/N4/holding", IntensifiedCases.Held(Today, "2026-11-20", IntensifiedCases.Measure("M2", "2026-11-20")));
        await hr.DoAsync("I2", "work-trials", $$"""{"trialId": "T1", "by": "kela", "from": "{{Today}}", "to": "2026-12-31", "what": "Kirjastossa"}""");
        await hr.DoAsync("I2", "reassignments", $$"""{"reassignmentId": "P1", "fromUnitId": "U1", "soughtOn": "{{Today}}"}""");
    }

    private static async Task ReturnAsync(ApiCaller hr)
    {
        await hr.AgreePlanAsync("R1", "2026-11-16").MustAsync();
        await hr.AgreePlanAsync("R2", "2026-10-27").MustAsync();
        await hr.InReturnAsync("R2", "steps/1/start", """{"startedOn": "2026-10-27"}""").MustAsync();
        foreach (var id in (string[])["F1", "F2"])
            await hr.InReturnAsync("R1", "follow-ups", $$"""{"followUpId": "{{id}}", "on": "2026-11-20"}""").MustAsync();
    }
}
