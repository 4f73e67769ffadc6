using EarlySupport.Domain.EarlySupport.AbandoningMeasure;
using EarlySupport.Domain.EarlySupport.AddingRemark;
using EarlySupport.Domain.EarlySupport.AgreeingMeasure;
using EarlySupport.Domain.EarlySupport.ApprovingMemo;
using EarlySupport.Domain.EarlySupport.ClosingCase;
using EarlySupport.Domain.EarlySupport.CompletingMeasure;
using EarlySupport.Domain.EarlySupport.CorrectingMemo;
using EarlySupport.Domain.EarlySupport.EscalatingCase;
using EarlySupport.Domain.EarlySupport.HoldingFollowUp;
using EarlySupport.Domain.EarlySupport.ReopeningCase;
using EarlySupport.Domain.EarlySupport.SchedulingFollowUp;

namespace EarlySupport.Service.EarlySupport;

/// <summary>What is done in a case, one endpoint a command.</summary>
internal static class CaseCommandsApi
{
    private const string Versions = "A body may carry the version of the case that the caller had before them. Where what others recorded since is why "
        + "it is refused, the answer is 409 case-changed-meanwhile and lists it; where it does not matter, both are kept.";

    public static void Map(IEndpointRouteBuilder api)
    {
        var one = api.MapGroup("/early-support-cases/{caseId}").WithTags("Early support").WithDescription(Versions);
        MapConversations(one.MapGroup("/conversations"));
        MapMeasures(one.MapGroup("/measures"));
        MapFollowUps(one.MapGroup("/follow-ups"));
        one.MapPost("/remarks", (string caseId, RemarkBody body, CaseCommandApi cases, CancellationToken ct) =>
            cases.RunAsync(caseId, body.Version, p => new AddRemark(caseId, body.RemarkId ?? NewId.Make(), body.ConversationId, p.Text(body.Remark)), ct))
            .WithSummary("Add a dissenting remark, on a conversation or the case; also after it is closed.").Answers();
        one.MapPost("/closing", (string caseId, ClosingBody body, CaseCommandApi cases, CancellationToken ct) =>
            cases.RunAsync(caseId, body.Version, _ => new CloseEarlySupport(caseId, body.Outcome, body.SharePercent), ct))
            .WithSummary("Close the case with its outcome; no measure may be open.").Answers();
        one.MapPost("/reopening", (string caseId, WhyBody body, CaseCommandApi cases, CancellationToken ct) =>
            cases.RunAsync(caseId, body.Version, p => new ReopenEarlySupport(caseId, p.Text(body.Why)), ct))
            .WithSummary("Reopen a closed case.").Answers();
        one.MapPost("/escalation", (string caseId, WhyBody body, CaseCommandApi cases, CancellationToken ct) =>
            cases.RunAsync(caseId, body.Version, p => new EscalateToIntensifiedSupport(caseId, p.Text(body.Why)), ct))
            .WithSummary("Take the case to intensified support.").Answers();
    }

    private static void MapConversations(RouteGroupBuilder conversations)
    {
        conversations.MapPost("", (string caseId, ConversationBody body, CaseCommandApi cases, CancellationToken ct) =>
            body.Refuse() is { } unreadable ? Task.FromResult(unreadable) : cases.RunAsync(caseId, body.Version, p => body.ToCommand(caseId, p), ct, [.. body.Days]))
            .WithSummary("Log a conversation with what was agreed in it; it answers the case's alerts.").Answers();
        conversations.MapPost("/{conversationId}/memo", (string caseId, string conversationId, MemoBody body, CaseCommandApi cases, CancellationToken ct) =>
            cases.RunAsync(caseId, body.Version, p => new CorrectMemo(caseId, conversationId, body.Corrects, p.Text(body.Memo)), ct))
            .WithSummary("Correct the memo: a new version, to be approved anew.").Answers();
        conversations.MapPost("/{conversationId}/approvals", (string caseId, string conversationId, ApprovalBody body, CaseCommandApi cases, CancellationToken ct) =>
            cases.RunAsync(caseId, body.Version, _ => new ApproveMemo(caseId, conversationId, body.MemoVersion), ct))
            .WithSummary("Approve a version of the memo as somebody who took part.").Answers();
    }

    private static void MapMeasures(RouteGroupBuilder measures)
    {
        measures.MapPost("", (string caseId, AgreedMeasureBody body, CaseCommandApi cases, CancellationToken ct) =>
            cases.RunAsync(caseId, body.Version, p => new AgreeMeasure(caseId, body.ToTerms(p)), ct, ("due", body.Due)))
            .WithSummary("Record a measure that was agreed today.").Answers();
        measures.MapPost("/{measureId}/completion", (string caseId, string measureId, CompletionBody body, CaseCommandApi cases, CancellationToken ct) =>
            cases.RunAsync(caseId, body.Version, _ => new CompleteMeasure(caseId, measureId, body.CompletedOn), ct, ("completedOn", body.CompletedOn)))
            .WithSummary("Record that a measure is done.").Answers();
        measures.MapPost("/{measureId}/abandonment", (string caseId, string measureId, WhyBody body, CaseCommandApi cases, CancellationToken ct) =>
            cases.RunAsync(caseId, body.Version, p => new AbandonMeasure(caseId, measureId, p.Text(body.Why)), ct))
            .WithSummary("Abandon a measure, with the reason.").Answers();
    }

    private static void MapFollowUps(RouteGroupBuilder followUps)
    {
        followUps.MapPost("", (string caseId, FollowUpBody body, CaseCommandApi cases, CancellationToken ct) =>
            cases.RunAsync(caseId, body.Version, _ => new ScheduleFollowUp(caseId, body.FollowUpId ?? NewId.Make(), body.On), ct, ("on", body.On)))
            .WithSummary("Schedule a follow-up; with the id of one that is scheduled, move it to another day.").Answers();
        followUps.MapPost("/{followUpId}/holding", (string caseId, string followUpId, HoldingBody body, CaseCommandApi cases, CancellationToken ct) =>
            cases.RunAsync(caseId, body.Version, p => new HoldFollowUp(caseId, followUpId, body.HeldOn, p.Text(body.Memo)), ct, ("heldOn", body.HeldOn)))
            .WithSummary("Record that a follow-up was held.").Answers();
    }
}
