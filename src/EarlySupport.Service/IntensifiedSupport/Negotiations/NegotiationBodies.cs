using System.ComponentModel;
using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.Domain.IntensifiedSupport.Negotiations;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Hosting;

// What is sent with the commands of negotiations. Texts are the person's: they are sealed where they are stored.
namespace EarlySupport.Service.IntensifiedSupport.Negotiations;

internal record NegotiationBody(
    DateOnly On,
    [property: Description("By the organisation's clock, as 09:30:00.")] TimeOnly At,
    IReadOnlyList<PresentBody> Invited,
    string Purpose,
    string? Place = null,
    string? NegotiationId = null)
{
    /// <summary>The answer to a list with nothing in one of its places, which is not looked at when a body is read; null when there is none.</summary>
    internal IResult? Refuse() => Invited.Contains(null!) ? Problems.Malformed("invited", "null", "items as in the OpenAPI document") : null;

    public NextNegotiation ToNegotiation(AboutPerson person) => new(
        NegotiationId ?? NewId.Make(),
        new NegotiationTerms(On, At, person.TextOrNone(Place), [.. Invited.Select(p => p.ToParticipant(person))], person.Text(Purpose)));
}

internal sealed record ScheduledNegotiationBody(
    DateOnly On, TimeOnly At, IReadOnlyList<PresentBody> Invited, string Purpose, string? Place = null, string? NegotiationId = null, long? Version = null)
    : NegotiationBody(On, At, Invited, Purpose, Place, NegotiationId)
{
    public ScheduleNegotiation ToCommand(string caseId, AboutPerson person)
    {
        var negotiation = ToNegotiation(person);
        return new ScheduleNegotiation(caseId, negotiation.NegotiationId, negotiation.Negotiation);
    }
}

internal sealed record MovedNegotiationBody(DateOnly On, TimeOnly At, string? Place = null, long? Version = null);

internal sealed record HeldNegotiationBody(
    DateOnly HeldOn,
    NegotiationForm Form,
    IReadOnlyList<PresentBody> Present,
    string Memo,
    [property: Description("The points that were gone through.")] IReadOnlyList<AgendaPointBody>? Agenda = null,
    IReadOnlyList<DecisionBody>? Decisions = null,
    [property: Description("What was agreed.")] IReadOnlyList<MeasureBody>? Measures = null,
    [property: Description("The negotiation that was set. To be able to send it all again without recording it twice, give all ids.")]
    NegotiationBody? Next = null,
    long? Version = null)
{
    internal IResult? Refuse() =>
        Present.Contains(null!) || (Agenda ?? []).Contains(null!) || (Decisions ?? []).Contains(null!) || (Measures ?? []).Contains(null!)
            ? Problems.Malformed("present, agenda, decisions or measures", "null", "items as in the OpenAPI document")
            : Next?.Refuse();

    internal IEnumerable<(string Field, DateOnly? Day)> Days =>
    [
        ("heldOn", HeldOn), ("on", Next?.On),
        .. (Decisions ?? []).Select(d => d.Due).Concat((Measures ?? []).Select(m => m.Due)).Select(due => ("due", (DateOnly?)due)),
    ];

    public HoldNegotiation ToCommand(string caseId, string negotiationId, AboutPerson person) => new(
        caseId,
        negotiationId,
        new HeldNegotiation(
            HeldOn, Form, [.. Present.Select(p => p.ToParticipant(person))], [.. (Agenda ?? []).Select(a =>
                new AgendaItem(a.Point, person.TextOrNone(a.Text)))],
            [.. (Decisions ?? []).Select(d => d.ToDecision(person))], person.Text(Memo)),
        [.. (Measures ?? []).Select(m => m.ToTerms(person))],
        Next?.ToNegotiation(person));
}

internal sealed record AgendaPointBody(AgendaPoint Point, string? Text = null);

internal sealed record DecisionBody(
    string Text,
    [property: Description("Employee number of who sees to it, or what somebody from outside signs in with.")] string OwnerId,
    [property: Description("Inclusive.")] DateOnly Due,
    string? DecisionId = null)
{
    public NegotiationDecision ToDecision(AboutPerson person) => new(DecisionId ?? NewId.Make(), person.Text(Text), OwnerId, Due);
}

internal sealed record CorrectedMemoBody(
    [property: Description("The version that is corrected: the newest.")] int Corrects, string Memo, long? Version = null);

internal sealed record PartyApprovalBody(
    [property: Description("The version that was read: the newest.")] int MemoVersion,
    [property: Description("The party that the caller took part for.")] NegotiationParty Party,
    long? Version = null);

internal sealed record SettlementBody(DecisionResult Result, string WhatCameOfIt, long? Version = null);
