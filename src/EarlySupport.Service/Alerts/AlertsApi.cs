using System.ComponentModel;
using EarlySupport.Domain.Access;
using EarlySupport.Domain.Alerts;
using EarlySupport.Domain.Alerts.AcknowledgingAlert;
using EarlySupport.Domain.Alerts.DismissingAlert;
using EarlySupport.Domain.Privacy;
using EarlySupport.Service.Access;
using EarlySupport.Service.Alerts.ExplainingAlert;
using EarlySupport.Service.Alerts.ListingAlerts;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.SignIn;
using Microsoft.OpenApi;

namespace EarlySupport.Service.Alerts;

/// <summary>The list of alerts, and why each was raised.</summary>
internal static class AlertsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var alerts = api.MapGroup("/alerts").WithTags("Alerts");
        alerts.MapGet("", ListAsync).Needs(Acts.ReadAlerts, About.Many)
            .WithName("ListAlerts")
            .WithSummary("Alerts by employee, date and rule: what stands, unless a state is asked for (ahead, open, history, withdrawn).")
            .WithDescription("With Accept: text/csv the columns are those of expected-alerts.csv: employee_id, rule_id, reached_on.")
            .Produces<IEnumerable<AlertRow>>(StatusCodes.Status200OK, "application/json", "text/csv")
            .AddOpenApiOperationTransformer((operation, _, _) => DescribeTexts(operation));
        alerts.MapGet("/{alertId}", ExplainAsync).Needs(Acts.ReadAlerts)
            .WithName("ExplainAlert")
            .WithSummary("An alert with its explanation: the window or chain, and the spells and days that counted.")
            .Produces<ExplainedAlert>()
            .ProducesProblem(StatusCodes.Status404NotFound);
        alerts.MapPost("/{alertId}/acknowledge", AcknowledgeAsync).Needs(Acts.AnswerAlert).WithName("AcknowledgeAlert").WithSummary("Say that the alert has been seen.").Answers();
        alerts.MapPost("/{alertId}/dismiss", DismissAsync).Needs(Acts.AnswerAlert).WithName("DismissAlert").WithSummary("Say that the alert calls for nothing, and why.").Answers();
    }

    private static RouteHandlerBuilder Answers(this RouteHandlerBuilder route) => route
        .Produces(StatusCodes.Status204NoContent)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    // CSV is one text, and the days are days although they are read as text.
    private static Task DescribeTexts(OpenApiOperation operation)
    {
        operation.Responses!["200"].Content!["text/csv"].Schema = new OpenApiSchema { Type = JsonSchemaType.String };
        foreach (var day in operation.Parameters!.Where(p => p.Name is "from" or "to"))
            ((OpenApiSchema)day.Schema!).Format = "date";
        return Task.CompletedTask;
    }

    private static async Task<IResult> ListAsync(
        [AsParameters] AlertQuery query, AlertList alerts, AccessCheck access, HttpContext http, CancellationToken ct)
    {
        if (query.State is { } state && !AlertList.States.Contains(state))
            return Problems.Malformed("state", state, string.Join(", ", AlertList.States));
        if (query.Answer is { } answer && !AlertList.Answers.Contains(answer))
            return Problems.Malformed("answer", answer, string.Join(", ", AlertList.Answers));
        if (!IsoDay.TryReadOptional(query.From, out var from))
            return Problems.Malformed("from", query.From!, IsoDay.Expected);
        if (!IsoDay.TryReadOptional(query.To, out var to))
            return Problems.Malformed("to", query.To!, IsoDay.Expected);
        var filter = new AlertFilter(query.Employee, query.Supervisor, query.Rule, query.State, query.Answer, query.Escalated, from, to);
        var rows = await access.ReadAsync(alerts.FindAsync(access.Readership(), filter, ct), row => row.EmployeeId, ct);
        return http.Request.GetTypedHeaders().Accept.Any(a => a.MediaType == "text/csv")
            ? Results.Stream(async body => await AlertsCsv.WriteAsync(rows, body, ct), "text/csv; charset=utf-8")
            : Results.Ok(rows);
    }

    private static async Task<IResult> ExplainAsync(string alertId, AlertExplanations alerts, RequestCaller caller, CancellationToken ct) =>
        await alerts.FindAsync((await caller.GetAsync(ct)).Tenant, alertId, ct) is { } alert
            ? Results.Ok(alert)
            : Problems.NotFound("alert-unknown", $"There is no alert {alertId}.");

    private static async Task<IResult> AcknowledgeAsync(string alertId, CommandApi api, HttpContext http, CancellationToken ct) =>
        Answer(await api.RunAsync(new AcknowledgeAlert(alertId), ct), http);

    private static async Task<IResult> DismissAsync(
        string alertId, DismissalBody body, CommandApi api, AlertExplanations alerts, RequestCaller caller, HttpContext http, CancellationToken ct)
    {
        var tenant = (await caller.GetAsync(ct)).Tenant;
        // Whose text it is: the one the alert is about, by whose key it is sealed.
        var about = (await alerts.FindAsync(tenant, alertId, ct))?.Alert.EmployeeId;
        var explanation = about is null || body.Explanation is null ? null : new PersonalText(tenant, about, body.Explanation);
        return Answer(await api.RunAsync(new DismissAlert(alertId, body.Reason, explanation), ct), http);
    }

    private static IResult Answer(Outcome outcome, HttpContext http) =>
        outcome.Refusal is { } refusal ? Problems.Of(refusal, http) : Results.NoContent();
}

/// <summary>The list's filters as they stand in the address. Days are text: the framework would read 1.2.2026 as the second of January.</summary>
internal sealed record AlertQuery(
    string? Employee,
    string? Supervisor,
    string? Rule,
    string? State,
    string? Answer,
    bool? Escalated,
    [property: Description("First day reached, an ISO day, inclusive.")] string? From,
    [property: Description("Last day reached, an ISO day, inclusive.")] string? To);
/// <param name="Explanation">In one's own words; sealed with the key of the employee it is about.</param>
internal sealed record DismissalBody(DismissalReason Reason, string? Explanation = null);
