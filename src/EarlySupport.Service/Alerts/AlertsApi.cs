using System.ComponentModel;
using EarlySupport.Service.Alerts.ExplainingAlert;
using EarlySupport.Service.Alerts.ListingAlerts;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.Alerts;

/// <summary>The list of alerts, and why each was raised.</summary>
internal static class AlertsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var alerts = api.MapGroup("/alerts").WithTags("Alerts");
        alerts.MapGet("", ListAsync)
            .WithSummary("Alerts by employee, date and rule: what stands, unless a state is asked for (ahead, open, history, withdrawn).")
            .WithDescription("With Accept: text/csv the columns are those of expected-alerts.csv: employee_id, rule_id, reached_on.")
            .Produces<IEnumerable<AlertRow>>(StatusCodes.Status200OK, "application/json", "text/csv")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        alerts.MapGet("/{alertId}", ExplainAsync)
            .WithSummary("An alert with its explanation: the window or chain, and the spells and days that counted.")
            .Produces<ExplainedAlert>()
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> ListAsync([AsParameters] AlertQuery query, AlertList alerts, DevelopmentCaller caller, HttpContext http, CancellationToken ct)
    {
        if (query.State is { } state && !AlertList.States.Contains(state))
            return Problems.Malformed("state", state, string.Join(", ", AlertList.States));
        if (!IsoDay.TryReadOptional(query.From, out var from))
            return Problems.Malformed("from", query.From!, IsoDay.Expected);
        if (!IsoDay.TryReadOptional(query.To, out var to))
            return Problems.Malformed("to", query.To!, IsoDay.Expected);
        var filter = new AlertFilter(query.Employee, query.Supervisor, query.Rule, query.State, from, to);
        var rows = alerts.FindAsync((await caller.GetAsync(ct)).Tenant, filter, ct);
        return http.Request.GetTypedHeaders().Accept.Any(a => a.MediaType == "text/csv")
            ? Results.Stream(async body => await AlertsCsv.WriteAsync(rows, body, ct), "text/csv; charset=utf-8")
            : Results.Ok(rows);
    }

    private static async Task<IResult> ExplainAsync(string alertId, AlertExplanations alerts, DevelopmentCaller caller, CancellationToken ct) =>
        await alerts.FindAsync((await caller.GetAsync(ct)).Tenant, alertId, ct) is { } alert
            ? Results.Ok(alert)
            : Problems.NotFound("alert-unknown", $"There is no alert {alertId}.");
}

/// <summary>The list's filters as they stand in the address. Days are text: the framework would read 1.2.2026 as the second of January.</summary>
internal sealed record AlertQuery(
    string? Employee,
    string? Supervisor,
    string? Rule,
    string? State,
    [property: Description("First day reached, an ISO day, inclusive.")] string? From,
    [property: Description("Last day reached, an ISO day, inclusive.")] string? To);
