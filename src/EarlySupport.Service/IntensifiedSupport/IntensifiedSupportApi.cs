using System.ComponentModel;
using EarlySupport.Domain.Access;
using EarlySupport.Domain.Cases;
using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.Domain.IntensifiedSupport.NotifyingOccupationalHealth;
using EarlySupport.Domain.IntensifiedSupport.OpeningCase;
using EarlySupport.Domain.IntensifiedSupport.StartingReturnToWork;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.IntensifiedSupport.Consents;
using EarlySupport.Service.IntensifiedSupport.Negotiations;
using EarlySupport.Service.IntensifiedSupport.Reassignments;
using EarlySupport.Service.IntensifiedSupport.Rehabilitations;
using EarlySupport.Service.IntensifiedSupport.Statements;
using EarlySupport.Service.IntensifiedSupport.WorkTrials;
using EarlySupport.Service.SignIn;

namespace EarlySupport.Service.IntensifiedSupport;

/// <summary>Intensified-support cases: opened, one with all that happened in it, and what is done in one.</summary>
internal static class IntensifiedSupportApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var cases = api.MapGroup("/intensified-support-cases").WithTags("Intensified support");
        cases.MapPost("", OpenAsync).Needs(Acts.OpenIntensifiedSupport, About.AsInBody)
            .WithSummary("Open a case. What leads to one of somebody who has one open is taken up in that one; the answer says which.")
            .Answers();
        cases.MapGet("/{caseId}", ReadAsync).Needs(Acts.ReadIntensifiedSupport)
            .WithSummary("A case with its negotiations, statements with their deadlines, consents, work trials and the rest, and what was recorded by whom.")
            .Produces<IntensifiedSupportPage>()
            .ProducesProblem(StatusCodes.Status404NotFound);
        MapCommands(cases.MapGroup("/{caseId}").WithDescription(CaseCommandsApi.Versions).Needs(Acts.LeadIntensifiedSupport));
        NegotiationsApi.MapList(api);
        ReassignmentsApi.MapLists(api);
    }

    private static void MapCommands(RouteGroupBuilder one)
    {
        one.MapCommonCommands<IntensifiedSupportCase>(Acts.LeadIntensifiedSupport, Acts.RemarkInSharedCase);
        one.MapPost("/occupational-health-notifications", (string caseId, NotificationBody body, CaseCommandApi cases, CancellationToken ct) =>
                cases.RunAsync(
                    caseId, body.Version, p => new NotifyOccupationalHealth(caseId, body.NotifiedOn, body.Why, p.TextOrNone(body.Text)), ct,
                    ("notifiedOn", body.NotifiedOn)))
            .WithSummary("Record that occupational health was told of a long absence or an accident, or the employee referred to it.").Answers();
        ConsentsApi.Map(one);
        NegotiationsApi.Map(one);
        StatementsApi.Map(one);
        WorkTrialsApi.Map(one);
        ReassignmentsApi.Map(one);
        RehabilitationsApi.Map(one);
        one.MapPost("/return-to-work", (string caseId, ReturnToWorkStartBody body, CaseCommandApi cases, CancellationToken ct) =>
                cases.RunAsync(caseId, body.Version, _ => new StartReturnToWork(caseId, body.ReturnCaseId ?? NewId.Make()), ct))
            .WithSummary("Begin to support the employee's return to work; the case stays open.").Answers();
    }

    // Whether a list's items may be null is not looked at when the body is read.
    private static async Task<IResult> OpenAsync(IntensifiedOpeningBody body, CaseCommandApi cases, CancellationToken ct) =>
        (body.AlertIds ?? []).Contains(null!)
            ? Problems.Malformed("alertIds", "null", "ids of alerts")
            : await cases.OpenAsync(
                body.EmployeeId, new OpenIntensifiedSupport(body.CaseId ?? NewId.Make(), body.EmployeeId, body.Reason, body.AlertIds ?? [], body.EarlierCaseId), ct);

    private static async Task<IResult> ReadAsync(
        string caseId, CasePages pages, StatementDeadlines deadlines, CaseCommandApi cases, RequestCaller caller, AccessCheck access,
        CancellationToken ct)
    {
        var tenant = (await caller.GetAsync(ct)).Tenant;
        return await pages.FindAsync(tenant, CaseKind.IntensifiedSupport, caseId, access.Shows, ct) is IntensifiedSupportPage page
            ? Results.Ok(await deadlines.TellAsync(tenant, page, ct))
            : cases.Unknown();
    }
}

internal sealed record IntensifiedOpeningBody(
    string EmployeeId,
    CaseReason Reason,
    [property: Description("The person's alerts that it is opened for.")] IReadOnlyList<string>? AlertIds = null,
    [property: Description("With the reason earlier-case, and only then: the case it grows out of.")] string? EarlierCaseId = null,
    [property: Description("Made by the service when left out. Give one to be able to ask again without opening twice.")] string? CaseId = null);

internal sealed record NotificationBody(DateOnly NotifiedOn, NotifiedBecause Why, string? Text = null, long? Version = null);

internal sealed record ReturnToWorkStartBody(string? ReturnCaseId = null, long? Version = null);
