using EarlySupport.Domain.Access;
using EarlySupport.Domain.Cases;
using EarlySupport.Domain.Cases.AbandoningMeasure;
using EarlySupport.Domain.Cases.AddingRemark;
using EarlySupport.Domain.Cases.AgreeingMeasure;
using EarlySupport.Domain.Cases.ClosingCase;
using EarlySupport.Domain.Cases.CompletingMeasure;
using EarlySupport.Domain.Cases.ReopeningCase;
using EarlySupport.Service.Access;

using EarlySupport.Service.Privacy.ReviewingNeed;

namespace EarlySupport.Service.Cases;

/// <summary>What is done in cases of every kind, one endpoint a command.</summary>
internal static class CaseCommandsApi
{
    public const string Versions = "A body may carry the version of the case that the caller had before them. Where what others recorded since is why "
        + "it is refused, the answer is 409 case-changed-meanwhile and lists it; where it does not matter, both are kept.";

    /// <param name="one">The group of one case, with <c>{caseId}</c> in its address.</param>
    /// <param name="leading">Who may what only those may who lead the case.</param>
    /// <param name="remarking">Who may add a remark.</param>
    public static void MapCommonCommands<TCase>(this RouteGroupBuilder one, Act leading, Act remarking)
        where TCase : SupportCase, ICaseKind<TCase>
    {
        MapMeasures<TCase>(one.MapGroup("/measures").Needs(leading));
        one.MapPost("/remarks", (string caseId, RemarkBody body, CaseCommandApi cases, CancellationToken ct) => cases.RunAsync(
                caseId, body.Version, p => new AddRemark<TCase>(caseId, body.RemarkId ?? NewId.Make(), body.ConversationId, p.Text(body.Remark)), ct))
            .Needs(remarking).WithName($"Add{TCase.Kind}Remark").WithSummary("Add a dissenting remark, on a conversation or the case; also after it is closed.").Answers();
        one.MapReview<TCase>();
        one.MapPost("/closing", (string caseId, ClosingBody body, CaseCommandApi cases, CancellationToken ct) =>
                cases.RunAsync(caseId, body.Version, _ => new CloseCase<TCase>(caseId, body.Outcome, body.SharePercent), ct))
            .Needs(leading).WithName($"Close{TCase.Kind}").WithSummary("Close the case with its outcome; no measure may be open.").Answers();
        one.MapPost("/reopening", (string caseId, WhyBody body, CaseCommandApi cases, CancellationToken ct) =>
                cases.RunAsync(caseId, body.Version, p => new ReopenCase<TCase>(caseId, p.Text(body.Why)), ct))
            .Needs(leading).WithName($"Reopen{TCase.Kind}").WithSummary("Reopen a closed case.").Answers();
    }

    private static void MapMeasures<TCase>(RouteGroupBuilder measures)
        where TCase : SupportCase, ICaseKind<TCase>
    {
        measures.MapPost("", (string caseId, AgreedMeasureBody body, CaseCommandApi cases, CancellationToken ct) =>
                cases.RunAsync(caseId, body.Version, p => new AgreeMeasure<TCase>(caseId, body.ToTerms(p)), ct, ("due", body.Due)))
            .WithName($"Agree{TCase.Kind}Measure").WithSummary("Record a measure that was agreed today.").Answers();
        measures.MapPost("/{measureId}/completion", (string caseId, string measureId, CompletionBody body, CaseCommandApi cases, CancellationToken ct) =>
                cases.RunAsync(caseId, body.Version, _ => new CompleteMeasure<TCase>(caseId, measureId, body.CompletedOn), ct, ("completedOn", body.CompletedOn)))
            .WithName($"Complete{TCase.Kind}Measure").WithSummary("Record that a measure is done.").Answers();
        measures.MapPost("/{measureId}/abandonment", (string caseId, string measureId, WhyBody body, CaseCommandApi cases, CancellationToken ct) =>
                cases.RunAsync(caseId, body.Version, p => new AbandonMeasure<TCase>(caseId, measureId, p.Text(body.Why)), ct))
            .WithName($"Abandon{TCase.Kind}Measure").WithSummary("Abandon a measure, with the reason.").Answers();
    }
}
