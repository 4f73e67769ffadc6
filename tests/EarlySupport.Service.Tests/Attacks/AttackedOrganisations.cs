using System.Net;
using EarlySupport.Domain.Access;
using EarlySupport.Service.Access;
using EarlySupport.Service.Tests.EarlySupport;
using EarlySupport.Service.Tests.IntensifiedSupport;
using EarlySupport.Service.Tests.ReturnToWork;
using EarlySupport.Service.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EarlySupport.Service.Tests.Attacks;

/// <summary>
/// Two organisations. In the one that is attacked, E1 has an alert and a case of each kind, is referred to occupational health and consents to
/// everything; in the other a stranger with an alert and a case, whose name, address and memo must never be answered.
/// </summary>
internal sealed record AttackedOrganisations(ApiCaller Own, ApiCaller Other)
{
    public const string Stranger = "X2";
    public const string StrangersCase = "CX2";
    public const string StrangersMeeting = "MX2";

    /// <summary>What stands in the other organisation and nowhere else.</summary>
    public static IReadOnlyList<string> OfOthers { get; } = ["Vierasniemi", "vieras@", "Vierasmuistio", "Vierashuone"];

    public static async Task<AttackedOrganisations> FoundAsync(TestService service, ApiCaller own, ApiCaller other)
    {
        (await own.ReportAsync("E1", "A1", "2026-01-26")).MustBe(HttpStatusCode.OK);
        await own.OpenAsync("C1", "E1");
        await own.OpenIntensifiedAsync("I1", "E1");
        await own.OpenReturnAsync("R1", "E1").MustAsync();
        await own.DoAsync("I1", "consents", """
            {"consentId": "S0", "scope": ["absence-history", "early-support-memos", "negotiation-memos", "statement", "return-plan"],
             "givenOn": "2026-03-02", "until": "2026-12-31", "form": "on-paper"}
            """);
        await service.Data.ReferAsync(own.Organisation, ["E1"]);

        (await other.ImportAsync("employees", Workplace.EmployeesHeader + $"{Stranger},Vieno Vierasniemi,vieras@example.org,U1,B1,2021-03-01,,100\n"))
            .MustBe(HttpStatusCode.OK);
        (await other.ReportAsync(Stranger, "AX2", "2026-01-26")).MustBe(HttpStatusCode.OK);
        await other.OpenAsync(StrangersCase, Stranger);
        (await other.InCaseAsync(StrangersCase, "remarks", """{"remark": "Vierasmuistio"}""")).MustBe(HttpStatusCode.OK);
        (await other.PostAsync("/api/case-meetings", $$"""{"meetingId": "{{StrangersMeeting}}", "on": "2026-03-02", "at": "09:30", "place": "Vierashuone"}"""))
            .MustBe(HttpStatusCode.OK);
        return new AttackedOrganisations(own, other);
    }

    /// <summary>Every operation of the API with somebody who may do it: first what makes something, then what reads, then what ends something.</summary>
    public async Task<IReadOnlyList<(Operation Operation, ApiCaller Caller)>> OperationsAsync(TestService service)
    {
        var document = (await Own.GetAsync("/openapi/v1.json")).MustBe(HttpStatusCode.OK).Json;
        var acts = (from endpoint in service.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
                    let requirement = endpoint.Metadata.GetMetadata<AccessRequirement>()
                    where requirement is not null && endpoint.RoutePattern.RawText!.StartsWith("/api", StringComparison.Ordinal)
                    from method in endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods
                    select (Endpoint: $"{method} {endpoint.RoutePattern.RawText!.TrimEnd('/')}", requirement.Act)).ToDictionary(e => e.Endpoint, e => e.Act);
        return
        [
            .. from path in document["paths"]!.AsObject()
               from method in path.Value!.AsObject()
               let operation = new Operation(method.Key.ToUpperInvariant(), path.Key, method.Value!, document["components"]!["schemas"]!.AsObject())
               orderby operation.Turn, path.Key.Length
               select (operation, WhoMay(acts[operation.Endpoint])),
        ];
    }

    /// <summary>Somebody who may do an act about E1.</summary>
    private ApiCaller WhoMay(Act act) => act switch
    {
        _ when act.For(Role.Hr).Any() => Own.As("H1", "hr"),
        _ when act.For(Role.OccupationalHealth).Any() => Own.As("P1", "occupational-health"),
        _ when act.For(Role.Employee).Any() => Own.As("E1", "employee"),
        _ when act.For(Role.Administrator).Any() => Own.As("A1", "administrator"),
        _ => Own.As("R1", "auditor", "audit"),
    };
}
