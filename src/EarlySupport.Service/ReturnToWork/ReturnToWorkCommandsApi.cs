using EarlySupport.Domain.Access;
using EarlySupport.Domain.ReturnToWork;
using EarlySupport.Domain.ReturnToWork.ApprovingPlan;
using EarlySupport.Domain.ReturnToWork.CancellingFollowUp;
using EarlySupport.Domain.ReturnToWork.HoldingFollowUp;
using EarlySupport.Domain.ReturnToWork.Returning;
using EarlySupport.Domain.ReturnToWork.SchedulingFollowUp;
using EarlySupport.Domain.ReturnToWork.StartingStep;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;

namespace EarlySupport.Service.ReturnToWork;

/// <summary>What is done in return to work alone, one endpoint a command.</summary>
internal static class ReturnToWorkCommandsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var one = api.MapGroup("/return-to-work-cases/{caseId}").WithTags("Return to work").WithDescription(CaseCommandsApi.Versions)
            .Needs(Acts.SupportReturn);
        one.MapCommonCommands<ReturnToWorkCase>(Acts.LeadReturnToWork, Acts.RemarkInSharedCase);
        one.MapPost("/contacts", (string caseId, ContactBody body, CaseCommandApi cases, CancellationToken ct) =>
            body.Refuse() is { } unreadable ? Task.FromResult(unreadable) : cases.RunAsync(caseId, body.Version, p => body.ToCommand(caseId, p), ct,
                ("heldOn", body.HeldOn)))
            .WithSummary("Record a contact with the employee; it answers the case's alerts.").Answers();
        MapPlans(one.MapGroup("/plans"));
        MapReturns(one);
        MapFollowUps(one.MapGroup("/follow-ups"));
    }

    private static void MapPlans(RouteGroupBuilder plans)
    {
        plans.MapPost("", (string caseId, PlanBody body, CaseCommandApi cases, CancellationToken ct) =>
            body.Refuse() is { } unreadable ? Task.FromResult(unreadable) : cases.RunAsync(caseId, body.Version, p => body.ToCommand(caseId, p), ct,
                [.. body.Days]))
            .WithSummary("Agree on a return plan; a new one takes the place of the steps that have not started.").Answers();
        plans.MapPost("/{planVersion}/approval", (string caseId, int planVersion, PlanApprovalBody body, CaseCommandApi cases, CancellationToken ct) =>
            cases.RunAsync(caseId, body.Version, _ => new ApproveReturnPlan(caseId, planVersion), ct))
            .Needs(Acts.ApproveReturnPlan)
            .WithSummary("Approve a version of the plan as the employee.").Answers();
    }

    private static void MapReturns(RouteGroupBuilder one)
    {
        one.MapPost("/steps/{stepNumber}/start", (string caseId, int stepNumber, StepStartBody body, CaseCommandApi cases, CancellationToken ct) =>
            cases.RunAsync(caseId, body.Version, _ => new StartReturnStep(caseId, stepNumber, body.StartedOn, body.SharePercent), ct,
                ("startedOn", body.StartedOn)))
            .WithSummary("Record that a step of the plan has begun.").Answers();
        one.MapPost("/return", (string caseId, ReturnBody body, CaseCommandApi cases, CancellationToken ct) =>
            cases.RunAsync(caseId, body.Version, _ => new RecordReturn(caseId, body.ReturnedOn, body.SharePercent), ct, ("returnedOn", body.ReturnedOn)))
            .WithSummary("Record that the employee works again with the share that was aimed at.").Answers();
        one.MapPost("/relapses", (string caseId, RelapseBody body, CaseCommandApi cases, CancellationToken ct) =>
            cases.RunAsync(caseId, body.Version, p => body.ToCommand(caseId, p), ct, ("on", body.On)))
            .WithSummary("Record that the absence has begun again.").Answers();
    }

    private static void MapFollowUps(RouteGroupBuilder followUps)
    {
        followUps.MapPost("", (string caseId, FollowUpBody body, CaseCommandApi cases, CancellationToken ct) =>
            cases.RunAsync(caseId, body.Version, _ => new ScheduleReturnFollowUp(caseId, body.FollowUpId ?? NewId.Make(), body.On), ct, ("on", body.On)))
            .WithSummary("Schedule a follow-up; with the id of one that is scheduled, move it to another day.").Answers();
        followUps.MapPost("/{followUpId}/holding", (string caseId, string followUpId, HoldingBody body, CaseCommandApi cases, CancellationToken ct) =>
            cases.RunAsync(caseId, body.Version, p => new HoldReturnFollowUp(caseId, followUpId, body.HeldOn, p.Text(body.Memo)), ct, ("heldOn", body.HeldOn)))
            .WithSummary("Record that a follow-up was held.").Answers();
        followUps.MapPost("/{followUpId}/cancellation", (string caseId, string followUpId, WhyBody body, CaseCommandApi cases, CancellationToken ct) =>
            cases.RunAsync(caseId, body.Version, p => new CancelReturnFollowUp(caseId, followUpId, p.Text(body.Why)), ct))
            .WithSummary("Cancel a follow-up, with the reason.").Answers();
    }
}
