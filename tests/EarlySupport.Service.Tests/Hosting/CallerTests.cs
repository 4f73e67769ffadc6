using System.Net;
using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.Hosting;

/// <summary>Who did what, in which role, and in one chain with what.</summary>
public class CallerTests(TestService service) : IClassFixture<TestService>
{
    [Fact]
    public async Task Who_called_stands_with_every_event_the_request_led_to()
    {
        var organisation = (await service.NewWorkplaceAsync()).Organisation;
        var supervisor = service.CallerOf(organisation, actor: "B1", role: "supervisor");

        (await supervisor.ReportAsync("E1", "A1", "2026-02-02", "2026-02-25")).MustBe(HttpStatusCode.OK);

        var events = await service.Data.ListAsync<Recorded>(
            """
            select type as Type, headers ->> 'actor' as Actor, headers ->> 'role' as Role, correlation_id as Correlation, causation_id as Causation
            from events.mt_events where tenant_id = @organisation and stream_id like any (array['absences-%', 'alert-%']) order by seq_id
            """, new { organisation });
        Assert.Equal(["absence_reported", "threshold_crossed", "alert_raised"], events.Select(e => e.Type));
        Assert.All(events, e => Assert.Equal(("B1", "supervisor"), (e.Actor, e.Role)));
        Assert.Single(events.Select(e => e.Correlation).Distinct());
        Assert.Equal([false, false, true], events.Select(e => e.Causation is not null));
    }

    [Fact]
    public async Task Each_request_is_a_chain_of_its_own()
    {
        var caller = await service.NewWorkplaceAsync();
        (await caller.ReportAsync("E1", "A1", "2026-02-02")).MustBe(HttpStatusCode.OK);
        (await caller.CorrectAsync("E1", "A1", "2026-02-02", "2026-02-03")).MustBe(HttpStatusCode.OK);

        Assert.Equal(2, await service.Data.OneAsync<long>(
            """
            select count(distinct correlation_id) from events.mt_events
            where tenant_id = @Organisation and type in ('absence_reported', 'absence_corrected')
            """, caller));
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task A_running_service_is_healthy(string path) =>
        Assert.Equal("Healthy", (await service.CallerOf("health").GetAsync(path)).MustBe(HttpStatusCode.OK).Body);

    [Fact]
    public async Task The_OpenAPI_document_names_every_endpoint()
    {
        var document = (await service.CallerOf("openapi").GetAsync("/openapi/v1.json")).MustBe(HttpStatusCode.OK).Json;

        var endpoints = document["paths"]!.AsObject().SelectMany(p => p.Value!.AsObject().Select(m => $"{m.Key} {p.Key}"));
        Assert.Equal(
            [
                "delete /api/employees/{employeeId}/absences/{absenceId}", "get /api/alerts", "get /api/alerts/{alertId}",
                "get /api/cases", "get /api/cases/{caseId}/difference", "get /api/cases/{caseId}/replay", "get /api/cases/{caseId}/timeline",
                "get /api/early-support-cases/{caseId}",
                "get /api/employees/{employeeId}/absences", "get /api/employees/{employeeId}/difference", "get /api/employees/{employeeId}/replay",
                "get /api/employees/{employeeId}/timeline", "get /api/forecast", "get /api/organisation", "get /api/policy",
                "post /api/alerts/{alertId}/acknowledge", "post /api/alerts/{alertId}/dismiss", "post /api/early-support-cases",
                "post /api/early-support-cases/{caseId}/closing", "post /api/early-support-cases/{caseId}/conversations",
                "post /api/early-support-cases/{caseId}/conversations/{conversationId}/approvals",
                "post /api/early-support-cases/{caseId}/conversations/{conversationId}/memo", "post /api/early-support-cases/{caseId}/escalation",
                "post /api/early-support-cases/{caseId}/follow-ups", "post /api/early-support-cases/{caseId}/follow-ups/{followUpId}/holding",
                "post /api/early-support-cases/{caseId}/measures", "post /api/early-support-cases/{caseId}/measures/{measureId}/abandonment",
                "post /api/early-support-cases/{caseId}/measures/{measureId}/completion", "post /api/early-support-cases/{caseId}/remarks",
                "post /api/early-support-cases/{caseId}/reopening", "post /api/employees/{employeeId}/absences",
                "post /api/employees/{employeeId}/allowance-days", "post /api/imports/{kind}",
                "post /api/policy", "put /api/employees/{employeeId}/absences/{absenceId}", "put /api/organisation",
            ],
            endpoints.Order(StringComparer.Ordinal));
    }

    private sealed record Recorded(string Type, string Actor, string Role, string Correlation, string? Causation);
}
