using System.Collections.Immutable;
using EarlySupport.Domain.Cases;
using EarlySupport.Domain.IntensifiedSupport.Consents;
using EarlySupport.Domain.IntensifiedSupport.Negotiations;
using EarlySupport.Domain.IntensifiedSupport.Reassignments;
using EarlySupport.Domain.IntensifiedSupport.Rehabilitations;
using EarlySupport.Domain.IntensifiedSupport.Statements;
using EarlySupport.Domain.IntensifiedSupport.WorkTrials;
using EarlySupport.Domain.Privacy;

namespace EarlySupport.Domain.IntensifiedSupport;

/// <summary>An intensified-support case as decisions need it. How its parts are folded stands beside this, and who has to do what in them.</summary>
public sealed partial record IntensifiedSupportCase : SupportCase, ICaseKind<IntensifiedSupportCase>
{
    public static CaseKind Kind => CaseKind.IntensifiedSupport;

    public static string StreamType => "intensified_support_case";

    public static IntensifiedSupportCase None { get; } = new();

    /// <summary>The times occupational health was told.</summary>
    public ImmutableList<OccupationalHealthNotified> Notifications { get; init; } = [];

    /// <summary>By consent id; so each part by the id of its own.</summary>
    public ImmutableDictionary<string, Consent> Consents { get; init; } = ImmutableDictionary<string, Consent>.Empty;

    public ImmutableDictionary<string, Negotiation> Negotiations { get; init; } = ImmutableDictionary<string, Negotiation>.Empty;

    /// <summary>Of all negotiations.</summary>
    public ImmutableDictionary<string, AgreedDecision> Decisions { get; init; } = ImmutableDictionary<string, AgreedDecision>.Empty;

    public ImmutableDictionary<string, Statement> Statements { get; init; } = ImmutableDictionary<string, Statement>.Empty;

    public ImmutableDictionary<string, WorkTrial> WorkTrials { get; init; } = ImmutableDictionary<string, WorkTrial>.Empty;

    public ImmutableDictionary<string, Reassignment> Reassignments { get; init; } = ImmutableDictionary<string, Reassignment>.Empty;

    public ImmutableDictionary<string, Rehabilitation> Rehabilitations { get; init; } = ImmutableDictionary<string, Rehabilitation>.Empty;

    /// <summary>The return-to-work cases that it has led to, as they were asked for.</summary>
    public ImmutableList<string> Returns { get; init; } = [];

    public static IntensifiedSupportCase Evolve(IntensifiedSupportCase state, object @event) => @event switch
    {
        IntensifiedSupportOpened e => state with
        {
            State = CaseState.Open,
            EmployeeId = e.EmployeeId,
            CaseId = e.CaseId,
            SupervisorId = e.SupervisorId,
            Reason = e.Reason,
            EarlierCases = e.EarlierCaseId is { } earlier ? [earlier] : [],
            Alerts = [.. e.AlertIds],
            Unanswered = [.. e.AlertIds],
        },
        OccupationalHealthNotified e => state with { Notifications = state.Notifications.Add(e) },
        ReturnToWorkStarted e => state with { Returns = state.Returns.Add(e.ReturnCaseId) },
        IntensifiedSupportClosed e => state with { State = CaseState.Closed, Closing = new CaseClosing(e.Outcome, e.SharePercent) },
        IntensifiedSupportReopened => state with { State = CaseState.Open, Closing = null },
        _ => state.TakeTalk(@event) ?? state.TakeStatement(@event) ?? state.TakeSupport(@event) ?? (IntensifiedSupportCase)state.Take(@event),
    };

    public static object Closed(string employeeId, string caseId, CaseClosing closing) =>
        new IntensifiedSupportClosed(employeeId, caseId, closing.Outcome, closing.SharePercent);

    public static object Reopened(string employeeId, string caseId, PersonalText why) => new IntensifiedSupportReopened(employeeId, caseId, why);

    public override bool HasTalk(string id) => Negotiations.GetValueOrDefault(id) is { HeldAs: not null };

    /// <summary>What may cross between the employer and occupational health on a day, by all consents together.</summary>
    public IReadOnlySet<ConsentScope> ScopesInForceOn(DateOnly day) =>
        Consents.Values.Where(c => c.IsInForceOn(day)).SelectMany(c => c.Terms.Scope).ToHashSet();

    public override Decision? UnlessFinished()
    {
        string[] what = [.. UnderWay.Select(duty => duty.ItemId).Order(StringComparer.Ordinal)];
        return what.Length == 0 ? null : Decision.Refused(RefusalCodes.SupportUnderWay, ("what", string.Join(", ", what)));
    }
}
