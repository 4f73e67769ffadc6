using System.ComponentModel;
using EarlySupport.Domain.Access;
using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.Domain.IntensifiedSupport.Rehabilitations;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;

namespace EarlySupport.Service.IntensifiedSupport.Rehabilitations;

internal static class RehabilitationsApi
{
    /// <param name="one">The group of one case.</param>
    public static void Map(RouteGroupBuilder one)
    {
        var rehabilitations = one.MapGroup("/rehabilitations").Needs(Acts.ArrangeRehabilitation);
        rehabilitations.MapPost("", (string caseId, ApplicationBody body, CaseCommandApi cases, CancellationToken ct) =>
                cases.RunAsync(caseId, body.Version, _ => body.ToCommand(caseId), ct, ("appliedOn", body.AppliedOn)))
            .WithSummary("Record that the employee has applied for rehabilitation.").Answers();
        rehabilitations.MapPost(
            "/{rehabilitationId}/decision", (string caseId, string rehabilitationId, GrantBody body, CaseCommandApi cases, CancellationToken ct) =>
                cases.RunAsync(
                    caseId, body.Version, _ => new DecideRehabilitation(caseId, rehabilitationId, body.Granted, body.DecidedOn, body.From, body.To), ct,
                    ("decidedOn", body.DecidedOn), ("from", body.From), ("to", body.To)))
            .WithSummary("Record whether rehabilitation was granted, and for which days.").Answers();
        rehabilitations.MapPost(
            "/{rehabilitationId}/ending", (string caseId, string rehabilitationId, RehabilitationEndBody body, CaseCommandApi cases, CancellationToken ct) =>
                cases.RunAsync(
                    caseId, body.Version, _ => new EndRehabilitation(caseId, rehabilitationId, body.EndedOn, body.Result), ct, ("endedOn", body.EndedOn)))
            .WithSummary("Record that a rehabilitation is over.").Answers();
    }
}

internal sealed record ApplicationBody(
    RehabilitationKind Kind, RehabilitationFrom AppliedFrom, DateOnly AppliedOn, string? RehabilitationId = null, long? Version = null)
{
    public ApplyForRehabilitation ToCommand(string caseId) => new(caseId, RehabilitationId ?? NewId.Make(), Kind, AppliedFrom, AppliedOn);
}

internal sealed record GrantBody(
    bool Granted,
    DateOnly DecidedOn,
    [property: Description("Where it was granted for certain days: inclusive, as the last is.")] DateOnly? From = null,
    DateOnly? To = null,
    long? Version = null);

internal sealed record RehabilitationEndBody(DateOnly EndedOn, RehabilitationResult Result, long? Version = null);

/// <param name="Granted">Null while the decision is waited for.</param>
public sealed record CaseRehabilitation(
    string RehabilitationId, RehabilitationKind Kind, RehabilitationFrom AppliedFrom, DateOnly AppliedOn, bool? Granted, DateOnly? DecidedOn, DateOnly? From,
    DateOnly? To, DateOnly? EndedOn, RehabilitationResult? Result)
{
    public static CaseRehabilitation Of(Rehabilitation rehabilitation)
    {
        var (applied, decided, ended) = (rehabilitation.AppliedAs, rehabilitation.DecidedAs, rehabilitation.EndedAs);
        return new CaseRehabilitation(
            applied.RehabilitationId, applied.Kind, applied.AppliedFrom, applied.AppliedOn, decided?.Granted, decided?.DecidedOn, decided?.From, decided?.To,
            ended?.EndedOn, ended?.Result);
    }
}
