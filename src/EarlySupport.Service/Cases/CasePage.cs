using EarlySupport.Domain.Access;
using EarlySupport.Domain.Cases;
using EarlySupport.EventStore.Port;

namespace EarlySupport.Service.Cases;

/// <summary>One case with its texts, as its stream tells it; each kind adds its own. A text is null once the person is forgotten, or where it is withheld.</summary>
public abstract record CasePage
{
    /// <param name="events">All that the page is to know, from the first on: fewer than there are give the page as it stood then.</param>
    protected CasePage(CaseKind kind, SupportCase state, IReadOnlyList<RecordedEvent> events)
    {
        (CaseId, Kind, EmployeeId, SupervisorId, Reason) = (state.CaseId, kind, state.EmployeeId, state.SupervisorId, state.Reason);
        (State, Outcome, SharePercent) = (state.State, state.Closing?.Outcome, state.Closing?.SharePercent);
        Version = events[^1].Version;
        (AlertIds, EarlierCaseIds, Duties) = (state.Alerts, state.EarlierCases, state.Duties);
        Measures = [.. events.Select(e => e.Data).OfType<MeasureAgreed>().Select(e => CaseMeasure.Of(state.Measures[e.Measure.MeasureId]))];
        Remarks = [.. events.Where(e => e.Data is RemarkAdded).Select(CaseRemark.Of)];
        History = [.. events.Select(CaseChange.Of)];
    }

    public string CaseId { get; init; }

    public CaseKind Kind { get; init; }

    public string EmployeeId { get; init; }

    public string? SupervisorId { get; init; }

    public CaseReason Reason { get; init; }

    public CaseState State { get; init; }

    public CaseOutcome? Outcome { get; init; }

    public decimal? SharePercent { get; init; }

    /// <summary>To be sent with what is decided on the ground of this page.</summary>
    public long Version { get; init; }

    public IReadOnlyList<string> AlertIds { get; init; }

    /// <summary>The cases that go on in this one.</summary>
    public IReadOnlyList<string> EarlierCaseIds { get; init; }

    public IReadOnlyList<CaseMeasure> Measures { get; init; }

    /// <summary>Who has to do what by when.</summary>
    public IReadOnlyList<Duty> Duties { get; init; }

    public IReadOnlyList<CaseRemark> Remarks { get; init; }

    /// <summary>Everything that was recorded, in its order.</summary>
    public IReadOnlyList<CaseChange> History { get; init; }

    /// <summary>Whose texts are not shown to this reader, such as what the employee has not consented to share; mostly none.</summary>
    public IReadOnlyList<RecordPart> Withheld { get; init; } = [];
}

public sealed record Present(ParticipantRole Role, string? PersonId, string? Name)
{
    public static Present Of(Participant p) => new(p.Role, p.PersonId, p.Name?.Text);
}

/// <param name="State">open, overdue, completed or abandoned.</param>
/// <param name="AbandonedWhy">Null unless it was abandoned.</param>
public sealed record CaseMeasure(
    string MeasureId, MeasureKind Kind, string? What, string OwnerId, DateOnly AgreedOn, DateOnly Due, string State, DateOnly? CompletedOn, string? AbandonedWhy)
{
    public static CaseMeasure Of(AgreedMeasure measure)
    {
        var (terms, state) = (measure.Terms, measure switch
        {
            { EndedBy: MeasureCompleted } => "completed",
            { EndedBy: not null } => "abandoned",
            { IsOverdue: true } => "overdue",
            _ => "open",
        });
        return new CaseMeasure(
            terms.MeasureId, terms.Kind, terms.What.Text, terms.OwnerId, measure.AgreedOn, terms.Due, state,
            (measure.EndedBy as MeasureCompleted)?.CompletedOn, (measure.EndedBy as MeasureAbandoned)?.Why.Text);
    }
}

/// <param name="ConversationId">Null when it is about the case.</param>
public sealed record CaseRemark(string RemarkId, string? ConversationId, string RemarkBy, string? Remark, DateTimeOffset AddedAt)
{
    public static CaseRemark Of(RecordedEvent recorded)
    {
        var e = (RemarkAdded)recorded.Data;
        return new CaseRemark(e.RemarkId, e.ConversationId, e.RemarkBy, e.Remark.Text, recorded.RecordedAt);
    }
}
