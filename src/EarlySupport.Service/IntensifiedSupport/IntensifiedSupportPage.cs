using EarlySupport.Domain.Cases;
using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Cases;
using EarlySupport.Service.IntensifiedSupport.Consents;
using EarlySupport.Service.IntensifiedSupport.Negotiations;
using EarlySupport.Service.IntensifiedSupport.Reassignments;
using EarlySupport.Service.IntensifiedSupport.Rehabilitations;
using EarlySupport.Service.IntensifiedSupport.Statements;
using EarlySupport.Service.IntensifiedSupport.WorkTrials;

namespace EarlySupport.Service.IntensifiedSupport;

/// <summary>An intensified-support case with its parts, each in the order it was first recorded.</summary>
public sealed record IntensifiedSupportPage : CasePage
{
    private IntensifiedSupportPage(IntensifiedSupportCase state, IReadOnlyList<RecordedEvent> events)
        : base(CaseKind.IntensifiedSupport, state, events)
    {
        object[] data = [.. events.Select(e => e.Data)];
        Notifications = [.. state.Notifications.Select(n => new Notification(n.NotifiedOn, n.Why, n.Text?.Text))];
        Consents = [.. data.OfType<ConsentGiven>().Select(e => CaseConsent.Of(e.ConsentId, state.Consents[e.ConsentId]))];
        Negotiations = [.. data.OfType<NegotiationScheduled>().Select(e => CaseNegotiation.Of(e.NegotiationId, state, events))];
        Statements = [.. state.Statements.OrderBy(s => s.Value.Since).ThenBy(s => s.Key, StringComparer.Ordinal).Select(s => CaseStatement.Of(s.Key, s.Value))];
        WorkTrials = [.. data.OfType<WorkTrialStarted>().Select(e => CaseWorkTrial.Of(e.TrialId, state.WorkTrials[e.TrialId]))];
        Reassignments = [.. data.OfType<ReassignmentSought>().Select(e => CaseReassignment.Of(state.Reassignments[e.ReassignmentId]))];
        Rehabilitations = [.. data.OfType<RehabilitationApplied>().Select(e => CaseRehabilitation.Of(state.Rehabilitations[e.RehabilitationId]))];
        ReturnCaseIds = state.Returns;
    }

    /// <summary>When occupational health was told, and why.</summary>
    public IReadOnlyList<Notification> Notifications { get; }

    public IReadOnlyList<CaseConsent> Consents { get; }

    public IReadOnlyList<CaseNegotiation> Negotiations { get; }

    /// <summary>By the day they were asked for or given.</summary>
    public IReadOnlyList<CaseStatement> Statements { get; init; }

    public IReadOnlyList<CaseWorkTrial> WorkTrials { get; }

    public IReadOnlyList<CaseReassignment> Reassignments { get; }

    public IReadOnlyList<CaseRehabilitation> Rehabilitations { get; }

    /// <summary>The return-to-work cases that it has led to.</summary>
    public IReadOnlyList<string> ReturnCaseIds { get; }

    public static IntensifiedSupportPage Of(IReadOnlyList<RecordedEvent> events) =>
        new(events.Select(e => e.Data).Aggregate(IntensifiedSupportCase.None, IntensifiedSupportCase.Evolve), events);
}

public sealed record Notification(DateOnly NotifiedOn, NotifiedBecause Why, string? Text);
