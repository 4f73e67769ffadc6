using EarlySupport.Domain.Access;
using EarlySupport.Domain.EarlySupport;
using EarlySupport.Domain.EarlySupport.ApprovingMemo;
using EarlySupport.Domain.EarlySupport.CorrectingMemo;
using EarlySupport.Domain.EarlySupport.EscalatingCase;
using EarlySupport.Domain.EarlySupport.HoldingFollowUp;
using EarlySupport.Domain.EarlySupport.SchedulingFollowUp;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;

namespace EarlySupport.Service.EarlySupport;

/// <summary>What is done in early support alone, one endpoint a command.</summary>
internal static class EarlySupportCommandsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var one = api.MapGroup("/early-support-cases/{caseId}").WithTags("Early support").WithDescription(CaseCommandsApi.Versions)
            .Needs(Acts.LeadEarlySupport);
        one.MapCommonCommands<EarlySupportCase>(Acts.LeadEarlySupport, Acts.RemarkInEarlySupport);
        MapConversations(one.MapGroup("/conversations"));
        MapFollowUps(one.MapGroup("/follow-ups"));
        one.MapPost("/escalation", (string caseId, WhyBody body, CaseCommandApi cases, CancellationToken ct) =>
            cases.RunAsync(caseId, body.Version, p => new EscalateToIntensifiedSupport(caseId, p.Text(body.Why)), ct))
            .WithName("EscalateToIntensifiedSupport").WithSummary("Take the case to intensified support.").Answers();
    }

    private static void MapConversations(RouteGroupBuilder conversations)
    {
        conversations.MapPost("", (string caseId, ConversationBody body, CaseCommandApi cases, CancellationToken ct) =>
            body.Refuse() is { } unreadable ? Task.FromResult(unreadable) : cases.RunAsync(caseId, body.Version, p => body.ToCommand(caseId, p), ct, [.. body.Days]))
            .WithName("LogConversation").WithSummary("Log a conversation with what was agreed in it; it answers the case's alerts.").Answers();
        conversations.MapPost("/{conversationId}/memo", (string caseId, string conversationId, MemoBody body, CaseCommandApi cases, CancellationToken ct) =>
            cases.RunAsync(caseId, body.Version, p => new CorrectMemo(caseId, conversationId, body.Corrects, p.Text(body.Memo)), ct))
            .WithName("CorrectMemo").WithSummary("Correct the memo: a new version, to be approved anew.").Answers();
        conversations.MapPost("/{conversationId}/approvals", (string caseId, string conversationId, ApprovalBody body, CaseCommandApi cases, CancellationToken ct) =>
            cases.RunAsync(caseId, body.Version, _ => new ApproveMemo(caseId, conversationId, body.MemoVersion), ct))
            .Needs(Acts.ApproveMemo).WithName("ApproveMemo").WithSummary("Approve a version of the memo as somebody who took part.").Answers();
    }

    private static void MapFollowUps(RouteGroupBuilder followUps)
    {
        followUps.MapPost("", (string caseId, FollowUpBody body, CaseCommandApi cases, CancellationToken ct) =>
            cases.RunAsync(caseId, body.Version, _ => new ScheduleFollowUp(caseId, body.FollowUpId ?? NewId.Make(), body.On), ct, ("on", body.On)))
            .WithName("ScheduleFollowUp").WithSummary("Schedule a follow-up; with the id of one that is scheduled, move it to another day.").Answers();
        followUps.MapPost("/{followUpId}/holding", (string caseId, string followUpId, HoldingBody body, CaseCommandApi cases, CancellationToken ct) =>
            cases.RunAsync(caseId, body.Version, p => new HoldFollowUp(caseId, followUpId, body.HeldOn, p.Text(body.Memo)), ct, ("heldOn", body.HeldOn)))
            .WithName("HoldFollowUp").WithSummary("Record that a follow-up was held.").Answers();
    }
}
