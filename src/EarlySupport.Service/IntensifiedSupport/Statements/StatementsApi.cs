using System.ComponentModel;
using EarlySupport.Domain.Access;
using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.Domain.IntensifiedSupport.Statements;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;

namespace EarlySupport.Service.IntensifiedSupport.Statements;

internal static class StatementsApi
{
    /// <param name="one">The group of one case.</param>
    public static void Map(RouteGroupBuilder one)
    {
        var statements = one.MapGroup("/statements");
        statements.MapPost("", (string caseId, StatementRequestBody body, CaseCommandApi cases, CancellationToken ct) =>
                cases.RunAsync(
                    caseId, body.Version, _ =>
                        new RequestStatement(caseId, body.StatementId ?? NewId.Make(), body.Purpose, body.RequestedOn, body.NeededBy), ct,
                    ("requestedOn", body.RequestedOn), ("neededBy", body.NeededBy)))
            .Needs(Acts.RequestStatement)
            .WithSummary("Ask occupational health for its statement.").Answers();
        statements.MapPost("/{statementId}/giving", (string caseId, string statementId, StatementBody body, CaseCommandApi cases, CancellationToken ct) =>
                cases.RunAsync(
                    caseId, body.Version, p => new GiveStatement(caseId, statementId, body.Purpose, body.GivenOn, p.Text(body.Conclusions)), ct,
                    ("givenOn", body.GivenOn)))
            .Needs(Acts.GiveStatement)
            .WithSummary("Record that the statement was given, and what it means for work; never a diagnosis.").Answers();
        statements.MapPost(
            "/{statementId}/delivery-to-kela", (string caseId, string statementId, DeliveryBody body, CaseCommandApi cases, CancellationToken ct) =>
                cases.RunAsync(
                    caseId, body.Version, _ => new DeliverStatementToKela(caseId, statementId, body.DeliveredOn), ct, ("deliveredOn", body.DeliveredOn)))
            .Needs(Acts.DeliverStatement)
            .WithSummary("Record that the employee took the statement to Kela.").Answers();
    }
}

internal sealed record StatementRequestBody(
    StatementPurpose Purpose,
    DateOnly RequestedOn,
    [property: Description("For the purpose other only; for FI-90 it is the day on which that rule is reached, as the absences stand.")]
    DateOnly? NeededBy = null,
    string? StatementId = null,
    long? Version = null);

internal sealed record StatementBody(StatementPurpose Purpose, DateOnly GivenOn, string Conclusions, long? Version = null);

internal sealed record DeliveryBody(DateOnly DeliveredOn, long? Version = null);
