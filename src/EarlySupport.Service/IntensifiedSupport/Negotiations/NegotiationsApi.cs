using EarlySupport.Domain.Access;
using EarlySupport.Domain.IntensifiedSupport.Negotiations;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.IntensifiedSupport.Negotiations;

internal static class NegotiationsApi
{
    /// <param name="one">The group of one case.</param>
    public static void Map(RouteGroupBuilder one)
    {
        var negotiations = one.MapGroup("/negotiations").Needs(Acts.Negotiate);
        MapSetting(negotiations);
        negotiations.MapPost(
            "/{negotiationId}/holding", (string caseId, string negotiationId, HeldNegotiationBody body, CaseCommandApi cases, CancellationToken ct) =>
                body.Refuse() is { } unreadable
                    ? Task.FromResult(unreadable)
                    : cases.RunAsync(caseId, body.Version, p => body.ToCommand(caseId, negotiationId, p), ct, [.. body.Days]))
            .WithSummary("Record that it was held, with what was decided and agreed; it answers the case's alerts.").Answers();
        negotiations.MapPost(
            "/{negotiationId}/memo", (string caseId, string negotiationId, CorrectedMemoBody body, CaseCommandApi cases, CancellationToken ct) =>
                cases.RunAsync(caseId, body.Version, p => new CorrectNegotiationMemo(caseId, negotiationId, body.Corrects, p.Text(body.Memo)), ct))
            .WithSummary("Correct the memo: a new version, to be approved anew by every party.").Answers();
        negotiations.MapPost(
            "/{negotiationId}/approvals", (string caseId, string negotiationId, PartyApprovalBody body, CaseCommandApi cases, CancellationToken ct) =>
                cases.RunAsync(caseId, body.Version, _ => new ApproveNegotiationMemo(caseId, negotiationId, body.MemoVersion, body.Party), ct))
            .Needs(Acts.ApproveNegotiationMemo)
            .WithSummary("Approve a version of the memo for a party, as somebody who took part for it.").Answers();
        one.MapPost("/decisions/{decisionId}/settlement", (string caseId, string decisionId, SettlementBody body, CaseCommandApi cases, CancellationToken ct) =>
                cases.RunAsync(caseId, body.Version, p => new SettleDecision(caseId, decisionId, body.Result, p.Text(body.WhatCameOfIt)), ct))
            .Needs(Acts.Negotiate)
            .WithSummary("Say what came of a decision.").Answers();
    }

    public static void MapList(IEndpointRouteBuilder api) => api.MapGet("/negotiations", ListAsync).Needs(Acts.ReadNegotiations, About.Many)
        .WithTags("Intensified support")
        .WithSummary("The calendar of negotiations: by day (both inclusive) and state (scheduled, missed, cancelled, held).")
        .Produces<IReadOnlyList<NegotiationRow>>()
        .ProducesProblem(StatusCodes.Status400BadRequest);

    private static void MapSetting(RouteGroupBuilder negotiations)
    {
        negotiations.MapPost("", (string caseId, ScheduledNegotiationBody body, CaseCommandApi cases, CancellationToken ct) =>
                body.Refuse() is { } unreadable
                    ? Task.FromResult(unreadable)
                    : cases.RunAsync(caseId, body.Version, p => body.ToCommand(caseId, p), ct, ("on", body.On)))
            .WithSummary("Schedule a work-ability negotiation.").Answers();
        negotiations.MapPost(
            "/{negotiationId}/rescheduling", (string caseId, string negotiationId, MovedNegotiationBody body, CaseCommandApi cases, CancellationToken ct) =>
                cases.RunAsync(
                    caseId, body.Version, p =>
                        new RescheduleNegotiation(caseId, negotiationId, body.On, body.At, p.TextOrNone(body.Place)), ct, ("on", body.On)))
            .WithSummary("Move a negotiation to another day, time or place.").Answers();
        negotiations.MapPost("/{negotiationId}/cancellation", (string caseId, string negotiationId, WhyBody body, CaseCommandApi cases, CancellationToken ct) =>
                cases.RunAsync(caseId, body.Version, p => new CancelNegotiation(caseId, negotiationId, p.Text(body.Why)), ct))
            .WithSummary("Cancel a negotiation, with the reason.").Answers();
    }

    private static async Task<IResult> ListAsync(
        string? from, string? to, string? state, NegotiationList negotiations, AccessCheck access, CancellationToken ct)
    {
        if (!IsoDay.TryReadOptional(from, out var first))
            return Problems.Malformed("from", from!, IsoDay.Expected);
        if (!IsoDay.TryReadOptional(to, out var last))
            return Problems.Malformed("to", to!, IsoDay.Expected);
        return state is not null && !NegotiationList.States.Contains(state)
            ? Problems.Malformed("state", state, string.Join(", ", NegotiationList.States))
            : Results.Ok(await access.ReadAsync(negotiations.FindAsync(access.Readership(), null, first, last, state, ct), row => row.EmployeeId, ct));
    }
}
