using System.Net;
using EarlySupport.Service.Tests.EarlySupport;
using EarlySupport.Service.Tests.IntensifiedSupport;
using EarlySupport.Service.Tests.ReturnToWork;
using EarlySupport.Service.Tests.SignIn;
using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.Pages;

/// <summary>
/// The service with the demo's sign-in, and two people who are supported in every way: E1 without any consent, and E2 who consents to share
/// absences and memos with occupational health.
/// </summary>
public sealed class CareService : TestService
{
    private const string Today = "2026-11-01";

    public ApiCaller Hr => CallerOf("demo");

    // Each test signs in anew.
    protected override IEnumerable<(string Key, string Value)> Settings => [("RateLimits:SignIn", "1000")];

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Workplace.ImportAsync(Hr);
        foreach (var (person, number) in (IEnumerable<(string, int)>)[("E1", 1), ("E2", 2)])
        {
            (await Hr.ReportAsync(person, $"A{number}", "2026-09-15")).MustBe(HttpStatusCode.OK);
            await Hr.OpenAsync($"C{number}", person);
            (await Hr.As("B1", "supervisor").TalkAsync($"C{number}", $"K{number}", EarlySupportCases.Measure($"M{number}"), employee: person)).MustBe(HttpStatusCode.OK);
            await Hr.OpenIntensifiedAsync($"I{number}", person);
            await Hr.DoAsync($"I{number}", "occupational-health-notifications", $$"""{"notifiedOn": "{{Today}}", "why": "referral"}""");
            await Hr.DoAsync($"I{number}", "statements", $$"""{"statementId": "L{{number}}", "purpose": "FI-90", "requestedOn": "{{Today}}"}""");
            await Hr.DoAsync($"I{number}", "negotiations", IntensifiedCases.Negotiation($"N{number}", "2026-11-12"));
            await Hr.OpenReturnAsync($"R{number}", person).MustAsync();
            await Hr.AgreePlanAsync($"R{number}", "2026-11-16").MustAsync();
        }

        await Hr.DoAsync("I2", "consents", $$"""
            {"consentId": "S2", "scope": ["absence-history", "early-support-memos", "return-plan"], "givenOn": "{{Today}}", "until": "2027-10-31", "form": "on-paper"}
            """);
        await DrainAsync();
    }

    /// <summary>Somebody who is signed in, at the page that is shown then.</summary>
    public async Task<Browser> SignInAsync(string person, string role)
    {
        var browser = new Browser(Transport, new Uri("http://localhost/"));
        await browser.SubmitAsync(await browser.GetAsync("/sign-in"), "/sign-in", ("person", person), ("role", role));
        return browser;
    }
}
