using System.Net;
using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.OpenApi;

/// <summary>The OpenAPI document is enough: a client made from it by somebody else's generator compiles, and takes a case from its alerts to its end.</summary>
public class GeneratedClientTests(ClientService service) : IClassFixture<ClientService>
{
    [FactWithNSwag]
    public async Task A_generated_client_opens_talks_through_and_closes_a_case()
    {
        var hr = await service.NewWorkplaceAsync();
        (await hr.ReportAsync("E1", "A1", "2026-10-01", "2026-10-30")).MustBe(HttpStatusCode.OK);
        var (supervisor, employee) = (service.ClientOf(hr.Organisation, "B1", "supervisor"), service.ClientOf(hr.Organisation, "E1", "employee"));

        var recorded = await service.ThroughClientAsync<IReadOnlyList<string>>("OpenTalkAndCloseAsync", supervisor, employee);

        Assert.Equal(
            [
                "early_support_opened", "conversation_logged", "measure_agreed", "follow_up_scheduled", "memo_approved", "measure_completed", "follow_up_held",
                "early_support_closed",
            ],
            recorded);
        Assert.Equal(recorded, await service.Data.StreamAsync(hr.Organisation, "early-support-C1"));
        Assert.Equal(
            "Alerts Closed Partly 62.5 2026-10-30 InPerson WorkingHours WorkingTimeChange 2026-11-01 E1 place:none",
            await service.ThroughClientAsync<string>("ReadAsync", supervisor));
        Assert.Equal(3, (await hr.GetAsync("/api/alerts?employee=E1&answer=acted-on")).Json.AsArray().Count);
    }

    [FactWithNSwag]
    public async Task A_refusal_comes_through_the_client_as_a_problem_with_its_code()
    {
        var supervisor = service.ClientOf((await service.NewWorkplaceAsync()).Organisation, "B1", "supervisor");

        Assert.Equal(
            "422 422 measures-open: Measures are still open: 1. Complete them or abandon them with a reason, then close the case.",
            await service.ThroughClientAsync<string>("RefusedAsync", supervisor));
    }
}
