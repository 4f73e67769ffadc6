using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.Domain.IntensifiedSupport.Negotiations;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.IntensifiedSupport.Negotiations;

/// <param name="At">By the organisation's clock.</param>
/// <param name="State">scheduled, missed, cancelled or held.</param>
/// <param name="CancelledWhy">Null unless it was cancelled.</param>
/// <param name="Held">Null while it was not.</param>
public sealed record CaseNegotiation(
    string NegotiationId, DateOnly On, TimeOnly At, string? Place, IReadOnlyList<Present> Invited, string? Purpose, string State, string? CancelledWhy,
    WrittenNegotiation? Held)
{
    public static CaseNegotiation Of(string id, IntensifiedSupportCase known, IReadOnlyList<RecordedEvent> events)
    {
        var negotiation = known.Negotiations[id];
        var state = negotiation switch
        {
            { HeldAs: not null } => "held",
            { CancelledAs: not null } => "cancelled",
            { IsMissed: true } => "missed",
            _ => "scheduled",
        };
        var terms = negotiation.Terms;
        return new CaseNegotiation(
            id, terms.On, terms.At, terms.Place?.Text, [.. terms.Invited.Select(Present.Of)], terms.Purpose.Text, state, negotiation.CancelledAs?.Why.Text,
            negotiation.HeldAs is { } held ? WrittenNegotiation.Of(held, negotiation, known, events) : null);
    }
}

/// <param name="Awaits">The parties whose approval the newest memo still waits for.</param>
/// <param name="MemoVersions">From the first to the newest.</param>
public sealed record WrittenNegotiation(
    DateOnly HeldOn,
    NegotiationForm Form,
    IReadOnlyList<Present> Present,
    IReadOnlyList<WrittenPoint> Agenda,
    IReadOnlyList<CaseDecision> Decisions,
    IReadOnlyList<string> MeasureIds,
    string? NextNegotiationId,
    IReadOnlyList<string> AnsweredAlertIds,
    IReadOnlyList<NegotiationParty> Awaits,
    IReadOnlyList<NegotiationMemoVersion> MemoVersions)
{
    public static WrittenNegotiation Of(NegotiationHeld e, Negotiation negotiation, IntensifiedSupportCase known, IReadOnlyList<RecordedEvent> events)
    {
        var held = e.Negotiation;
        return new WrittenNegotiation(
            held.HeldOn, held.Form, [.. held.Present.Select(Cases.Present.Of)], [.. held.Agenda.Select(a => new WrittenPoint(a.Point, a.Text?.Text))],
            [.. held.Decisions.Select(d => CaseDecision.Of(known.Decisions[d.DecisionId]))], e.MeasureIds, e.NextNegotiationId, e.AnsweredAlertIds,
            [.. negotiation.Awaited], [.. events.Select(one => NegotiationMemoVersion.Of(one, e.NegotiationId, events)).OfType<NegotiationMemoVersion>()]);
    }
}

public sealed record WrittenPoint(AgendaPoint Point, string? Text);

/// <param name="State">open, overdue, carried-out or not-carried-out.</param>
/// <param name="WhatCameOfIt">Null while nobody has said.</param>
public sealed record CaseDecision(string DecisionId, string? Text, string OwnerId, DateOnly Due, string State, string? WhatCameOfIt)
{
    public static CaseDecision Of(AgreedDecision decision)
    {
        var state = decision switch
        {
            { SettledAs: { } settled } => FieldName.Of(settled.Result),
            { IsOverdue: true } => "overdue",
            _ => "open",
        };
        var terms = decision.Terms;
        return new CaseDecision(terms.DecisionId, terms.Text.Text, terms.OwnerId, terms.Due, state, decision.SettledAs?.WhatCameOfIt.Text);
    }
}

/// <param name="WrittenBy">Who recorded it.</param>
public sealed record NegotiationMemoVersion(
    int Version, string? Memo, string WrittenBy, DateTimeOffset WrittenAt, IReadOnlyList<NegotiationMemoApproval> Approvals)
{
    public static NegotiationMemoVersion? Of(RecordedEvent one, string negotiationId, IReadOnlyList<RecordedEvent> events)
    {
        var (version, memo) = one.Data switch
        {
            NegotiationHeld e when e.NegotiationId == negotiationId => (1, e.Negotiation.Memo),
            NegotiationMemoCorrected e when e.NegotiationId == negotiationId => (e.MemoVersion, e.Memo),
            _ => (0, null),
        };
        var approved = events.Where(e => e.Data is NegotiationMemoApproved a && a.NegotiationId == negotiationId && a.MemoVersion == version);
        return memo is null ? null : new(version, memo.Text, one.Actor, one.RecordedAt, [.. approved.Select(NegotiationMemoApproval.Of)]);
    }
}

public sealed record NegotiationMemoApproval(NegotiationParty Party, string ApprovedBy, DateTimeOffset ApprovedAt)
{
    public static NegotiationMemoApproval Of(RecordedEvent recorded)
    {
        var e = (NegotiationMemoApproved)recorded.Data;
        return new NegotiationMemoApproval(e.Party, e.ApprovedBy, recorded.RecordedAt);
    }
}
