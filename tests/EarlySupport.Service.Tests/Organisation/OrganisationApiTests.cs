using System.Net;
using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.Organisation;

/// <summary>The organisation over HTTP, and that two organisations never see each other.</summary>
public class OrganisationApiTests(TestService service) : IClassFixture<TestService>
{
    private const string Path = "/api/organisation";

    [Fact]
    public async Task An_organisation_is_founded_then_changed_and_repeating_is_harmless()
    {
        var caller = service.NewOrganisation();
        const string Founded = """{"name":"Mallila","timeZone":"Europe/Helsinki","goLive":"2026-01-01"}""";
        const string Changed = """{"name":"Mallilan kunta","timeZone":"Europe/Stockholm","goLive":null}""";

        Assert.Equal(Founded, (await caller.PutAsync(Path, Founded)).MustBe(HttpStatusCode.OK).Body);
        Assert.Equal(Founded, (await caller.GetAsync(Path)).MustBe(HttpStatusCode.OK).Body);
        Assert.Equal(Changed, (await caller.PutAsync(Path, Changed)).MustBe(HttpStatusCode.OK).Body);
        Assert.Equal(Changed, (await caller.PutAsync(Path, Changed)).MustBe(HttpStatusCode.OK).Body);

        Assert.Equal(Changed, (await caller.GetAsync(Path)).Body);
        Assert.Equal(
            ["organisation_founded", "organisation_renamed", "time_zone_changed", "go_live_date_set"],
            await service.Data.StreamAsync(caller.Organisation, "organisation"));
    }

    [Theory]
    [InlineData("""{"name": " ", "timeZone": "Europe/Helsinki", "goLive": null}""", "organisation-name-missing", "The organisation has no name. Give it one.")]
    [InlineData("""{"name": "M", "timeZone": "Europe/Mallila", "goLive": null}""", "time-zone-unknown",
        "The time zone Europe/Mallila is not known. Give an IANA name, for example Europe/Helsinki.")]
    public async Task What_an_organisation_cannot_be_is_refused(string body, string code, string sentence)
    {
        var caller = service.NewOrganisation();

        Assert.Equal(sentence, (await caller.PutAsync(Path, body)).MustRefuse(HttpStatusCode.UnprocessableEntity, code));
        Assert.Equal(0, await service.Data.EventsAsync(caller.Organisation));
    }

    [Fact]
    public async Task The_same_ids_in_two_organisations_never_mix()
    {
        var (one, other) = (await service.NewWorkplaceAsync(), await service.NewWorkplaceAsync());
        await one.ImportAsync("absences", Workplace.AbsencesHeader + "A1,E1,sickness,2026-02-02,2026-02-25,100\n");
        await other.ImportAsync("absences", Workplace.AbsencesHeader + "A1,E2,sickness,2026-10-20,,100\n");
        var before = (await service.Data.EventsAsync(one.Organisation), await one.AlertsAsync());

        // The other's corrections, with the same ids, leave the one as it is.
        (await other.CancelAsync("E1", "A1")).MustRefuse(HttpStatusCode.NotFound, "absence-unknown");
        (await other.CorrectAsync("E2", "A1", "2026-10-12")).MustBe(HttpStatusCode.OK);

        Assert.Equal(before, (await service.Data.EventsAsync(one.Organisation), await one.AlertsAsync()));
        Assert.Equal(["E1 ORG-20 2026-02-21 open"], await one.AlertsAsync(""));
        Assert.Equal(["E2 ORG-20 2026-10-31 open"], await other.AlertsAsync(""));
        Assert.Equal("2026-02-21", (string?)(await one.GetAsync("/api/alerts/E1-1")).Json["alert"]!["reachedOn"]);
        (await other.GetAsync("/api/alerts/E1-1")).MustRefuse(HttpStatusCode.NotFound, "alert-unknown");
        Assert.Equal("[]", (await one.GetAsync("/api/forecast")).Body);
        Assert.NotEqual("[]", (await other.GetAsync("/api/forecast")).Body);
        Assert.Equal("[]", (await one.GetAsync("/api/employees/E2/absences")).Body);
    }
}
