using System.Net;
using EarlySupport.Service.Tests.IntensifiedSupport;
using EarlySupport.Service.Tests.SignIn;
using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.OccupationalHealth;

/// <summary>Occupational health's list, of somebody who has been absent since 20 August, on 1 November 2026.</summary>
public sealed class ReachedLimitsTests(TestService service) : IClassFixture<TestService>
{
    [Fact]
    public async Task Of_a_limit_that_has_been_reached_the_day_is_told()
    {
        var hr = service.CallerOf("demo");
        await Workplace.ImportAsync(hr);
        (await hr.ReportAsync("E1", "A1", "2026-08-20")).MustBe(HttpStatusCode.OK);
        await hr.OpenIntensifiedAsync("I1", "E1");
        await hr.DoAsync(
            "I1", "consents", """{"consentId": "S1", "scope": ["absence-history"], "givenOn": "2026-11-01", "until": "2027-10-31", "form": "on-paper"}""");
        await service.DrainAsync();
        using var nurse = await service.VisitorAsync("B2", "occupational-health");

        var page = (await nurse.GetAsync("/occupational-health")).MustBe(HttpStatusCode.OK, "Työterveyshuollolle ilmoitetut henkilöt");

        Assert.Contains("Täyttyi su 18.10.2026", page.Texts("td"));
    }
}
