using System.ComponentModel;
using EarlySupport.Domain.Access;
using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.Domain.IntensifiedSupport.WorkTrials;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;

namespace EarlySupport.Service.IntensifiedSupport.WorkTrials;

internal static class WorkTrialsApi
{
    /// <param name="one">The group of one case.</param>
    public static void Map(RouteGroupBuilder one)
    {
        var trials = one.MapGroup("/work-trials").Needs(Acts.ArrangeRehabilitation);
        trials.MapPost("", (string caseId, WorkTrialBody body, CaseCommandApi cases, CancellationToken ct) =>
                cases.RunAsync(caseId, body.Version, p => body.ToCommand(caseId, p), ct, ("from", body.From), ("to", body.To)))
            .WithSummary("Record that a work trial has begun.").Answers();
        trials.MapPost("/{trialId}/ending", (string caseId, string trialId, WorkTrialEndBody body, CaseCommandApi cases, CancellationToken ct) =>
                cases.RunAsync(
                    caseId, body.Version, p => new EndWorkTrial(caseId, trialId, body.EndedOn, body.Result, p.TextOrNone(body.Notes)), ct,
                    ("endedOn", body.EndedOn)))
            .WithSummary("Record that a work trial is over, and what it has shown.").Answers();
    }
}

internal sealed record WorkTrialBody(
    WorkTrialBy By,
    [property: Description("Inclusive, as the last day is.")] DateOnly From,
    DateOnly To,
    string What,
    [property: Description("Null where it is outside the organisation.")] string? UnitId = null,
    string? TrialId = null,
    long? Version = null)
{
    public StartWorkTrial ToCommand(string caseId, AboutPerson person) =>
        new(caseId, TrialId ?? NewId.Make(), new WorkTrialTerms(By, From, To, UnitId, person.Text(What)));
}

internal sealed record WorkTrialEndBody(DateOnly EndedOn, WorkTrialResult Result, string? Notes = null, long? Version = null);

/// <param name="EndedOn">Null while it runs.</param>
public sealed record CaseWorkTrial(
    string TrialId, WorkTrialBy By, DateOnly From, DateOnly To, string? UnitId, string? What, DateOnly? EndedOn, WorkTrialResult? Result, string? Notes)
{
    public static CaseWorkTrial Of(string id, WorkTrial trial)
    {
        var (terms, ended) = (trial.Terms, trial.EndedAs);
        return new CaseWorkTrial(id, terms.By, terms.From, terms.To, terms.UnitId, terms.What.Text, ended?.EndedOn, ended?.Result, ended?.Notes?.Text);
    }
}
