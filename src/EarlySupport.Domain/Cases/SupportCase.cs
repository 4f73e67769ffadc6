using System.Collections.Immutable;
using EarlySupport.Domain.Privacy;
using EarlySupport.Domain.Privacy.Erasing;

namespace EarlySupport.Domain.Cases;

/// <summary>Where a case stands.</summary>
public enum CaseState
{
    /// <summary>Not known yet: the stream is empty.</summary>
    None,

    Open,

    /// <summary>Takes only remarks and reopening.</summary>
    Closed,

    /// <summary>Early support only: goes on as intensified support; takes remarks, and what was agreed is still brought to an end.</summary>
    Escalated,
}

/// <summary>What the three kinds of case differ in, for those who open, fold and end any of them.</summary>
public interface ICaseKind<TCase>
    where TCase : SupportCase, ICaseKind<TCase>
{
    static abstract CaseKind Kind { get; }

    /// <summary>Stored with the stream.</summary>
    static abstract string StreamType { get; }

    /// <summary>Before its first event.</summary>
    static abstract TCase None { get; }

    static abstract TCase Evolve(TCase state, object @event);

    static abstract object Closed(string employeeId, string caseId, CaseClosing closing);

    static abstract object Reopened(string employeeId, string caseId, PersonalText why);
}

/// <summary>What every case is made of, as decisions need it; each kind adds its own.</summary>
public abstract record SupportCase
{
    public CaseState State { get; init; }

    public string EmployeeId { get; init; } = "";

    public string CaseId { get; init; } = "";

    /// <summary>The closest supervisor on the day of opening; null when there was none, and it falls to HR.</summary>
    public string? SupervisorId { get; init; }

    public CaseReason Reason { get; init; }

    /// <summary>The cases of earlier steps that go on in this one.</summary>
    public ImmutableList<string> EarlierCases { get; init; } = [];

    /// <summary>All that led to it.</summary>
    public ImmutableList<string> Alerts { get; init; } = [];

    /// <summary>Those of them that nothing done in the case has answered.</summary>
    public ImmutableList<string> Unanswered { get; init; } = [];

    /// <summary>By measure id; remarks by theirs.</summary>
    public ImmutableDictionary<string, AgreedMeasure> Measures { get; init; } = ImmutableDictionary<string, AgreedMeasure>.Empty;

    public ImmutableDictionary<string, RemarkAdded> Remarks { get; init; } = ImmutableDictionary<string, RemarkAdded>.Empty;

    /// <summary>How it was closed last; null while it was not.</summary>
    public CaseClosing? Closing { get; init; }

    /// <summary>The newest review of whether what it holds is still needed; null while there was none.</summary>
    public NeedReviewed? LastReview { get; init; }

    /// <summary>The day a review fell due that is not done yet; null when none is.</summary>
    public DateOnly? ReviewDueOn { get; init; }

    public Erasure Erasure { get; init; }

    public int OpenMeasures => Measures.Values.Count(m => m.IsOpen);

    /// <summary>Who has to do what by when, as it stands: the most urgent first, what has no day last.</summary>
    public IReadOnlyList<Duty> Duties =>
    [
        .. Measures.Values.Where(m => m.IsOpen).Select(m => new Duty(DutyKind.Measure, m.Terms.MeasureId, null, m.Terms.OwnerId, m.Terms.Due))
            .Concat(State == CaseState.Open ? OwnDuties : [])
            .OrderBy(d => d.By ?? DateOnly.MaxValue).ThenBy(d => d.Kind).ThenBy(d => d.ItemId, StringComparer.Ordinal),
    ];

    /// <summary>Those of the kind itself, while the case is open.</summary>
    protected abstract IEnumerable<Duty> OwnDuties { get; }

    /// <summary>Whether something was talked about under this id, so that a remark can be about it.</summary>
    public abstract bool HasTalk(string id);

    /// <summary>What keeps it from being closed besides open measures; null when nothing does.</summary>
    public virtual Decision? UnlessFinished() => null;

    /// <summary>The refusal of what only an open case takes; null when it is open.</summary>
    public Decision? UnlessOpen() => State switch
    {
        CaseState.Open => null,
        CaseState.Escalated => Decision.Refused(RefusalCodes.CaseEscalated),
        _ => UnlessOpenOrEscalated(),
    };

    /// <summary>The refusal of what is brought to an end after an escalation too; null when the case takes it.</summary>
    public Decision? UnlessOpenOrEscalated() => State == CaseState.Closed ? Decision.Refused(RefusalCodes.CaseClosed) : UnlessKnown();

    /// <summary>The refusal of what every case takes that is there and not erased; null when it is one.</summary>
    public Decision? UnlessKnown() => (State, Erasure) switch
    {
        (CaseState.None, _) => Decision.Refused(RefusalCodes.CaseUnknown),
        (_, not Erasure.None) => Decision.Refused(RefusalCodes.CaseErased),
        _ => null,
    };

    /// <summary>Folds the events that every kind has (<see cref="MeasureAgreed"/> and those beside it).</summary>
    /// <exception cref="InvalidOperationException">It is no event of a case.</exception>
    protected SupportCase Take(object @event) => @event switch
    {
        AlertsTakenUp e => this with { Alerts = Alerts.AddRange(e.AlertIds), Unanswered = Unanswered.AddRange(e.AlertIds) },
        EarlierCaseJoined e => this with { EarlierCases = EarlierCases.Add(e.EarlierCaseId) },
        RemarkAdded e => this with { Remarks = Remarks.Add(e.RemarkId, e) },
        // The measure beside it is what the case has to see to.
        DecidedInCaseMeeting => this,
        MeasureAgreed e => this with { Measures = Measures.Add(e.Measure.MeasureId, new AgreedMeasure(e.Measure, e.AgreedOn, null, IsOverdue: false)) },
        MeasureCompleted e => With(e.MeasureId, m => m with { EndedBy = e }),
        MeasureAbandoned e => With(e.MeasureId, m => m with { EndedBy = e }),
        MeasureWentOverdue e => With(e.MeasureId, m => m with { IsOverdue = true }),
        // Privacy
        NeedReviewDue e => this with { ReviewDueOn = e.Due },
        NeedReviewed e => this with { LastReview = e, ReviewDueOn = null },
        CaseErasureApproved => this with { Erasure = Erasure.Approved },
        CaseErased => this with { Erasure = Erasure.Done },
        _ => throw new InvalidOperationException($"{@event.GetType().Name} is not an event of {GetType().Name}."),
    };

    private SupportCase With(string measureId, Func<AgreedMeasure, AgreedMeasure> change) =>
        this with { Measures = Measures.SetItem(measureId, change(Measures[measureId])) };
}

/// <param name="EndedBy">The event that completed or abandoned it; null while it is open.</param>
public sealed record AgreedMeasure(MeasureTerms Terms, DateOnly AgreedOn, object? EndedBy, bool IsOverdue)
{
    public bool IsOpen => EndedBy is null;
}

/// <summary>How a case was closed.</summary>
/// <param name="SharePercent">The share of full working time that goes on, with the outcome <see cref="CaseOutcome.Partly"/> only.</param>
public sealed record CaseClosing(CaseOutcome Outcome, decimal? SharePercent);
