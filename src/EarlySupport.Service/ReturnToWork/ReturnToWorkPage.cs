using EarlySupport.Domain.Cases;
using EarlySupport.Domain.ReturnToWork;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Cases;

namespace EarlySupport.Service.ReturnToWork;

/// <summary>A return-to-work case with its contacts, plan and steps, returns and relapses, and follow-ups.</summary>
public sealed record ReturnToWorkPage : CasePage
{
    private ReturnToWorkPage(ReturnToWorkCase state, IReadOnlyList<RecordedEvent> events)
        : base(CaseKind.ReturnToWork, state, events)
    {
        (ContactBy, IsContactOverdue, PlannedReturn) = (state.ContactBy, state.IsContactOverdue, state.PlannedReturn);
        Contacts = [.. Of<ContactHeld>(events).Select(HeldContact.Of)];
        Plans = [.. events.Where(e => e.Data is ReturnPlanAgreed).Select(e => AgreedPlan.Of(e, events))];
        Steps = [.. state.Steps.Select(s => CaseStep.Of(s.Key, s.Value))];
        Returns = [.. Of<ReturnedToWork>(events).Select(e => CaseReturn.Of(e, events))];
        Relapses = [.. Of<RelapseNoted>(events).Select(CaseRelapse.Of)];
        FollowUps = [.. state.FollowUps.OrderBy(f => f.Value.On).ThenBy(f => f.Key, StringComparer.Ordinal).Select(f => ReturnCaseFollowUp.Of(f.Key, f.Value))];
    }

    /// <summary>The last day of the next contact; null while a plan or a return makes none necessary.</summary>
    public DateOnly? ContactBy { get; }

    public bool IsContactOverdue { get; }

    /// <summary>The first day of the last step of the plan in force; null where there is none.</summary>
    public DateOnly? PlannedReturn { get; }

    public IReadOnlyList<HeldContact> Contacts { get; }

    /// <summary>From the first version to the newest.</summary>
    public IReadOnlyList<AgreedPlan> Plans { get; }

    /// <summary>Those that were started, and those to come by the newest plan.</summary>
    public IReadOnlyList<CaseStep> Steps { get; }

    public IReadOnlyList<CaseReturn> Returns { get; }

    public IReadOnlyList<CaseRelapse> Relapses { get; }

    public IReadOnlyList<ReturnCaseFollowUp> FollowUps { get; }

    public static ReturnToWorkPage Of(IReadOnlyList<RecordedEvent> events) =>
        new(events.Select(e => e.Data).Aggregate(ReturnToWorkCase.None, ReturnToWorkCase.Evolve), events);

    private static IEnumerable<TEvent> Of<TEvent>(IReadOnlyList<RecordedEvent> events) => events.Select(e => e.Data).OfType<TEvent>();
}

public sealed record HeldContact(
    string ContactId, DateOnly HeldOn, ConversationForm Form, IReadOnlyList<Present> With, string? Memo, IReadOnlyList<string> AnsweredAlertIds)
{
    public static HeldContact Of(ContactHeld e) =>
        new(e.ContactId, e.Contact.HeldOn, e.Contact.Form, [.. e.Contact.With.Select(Present.Of)], e.Contact.Memo.Text, e.AnsweredAlertIds);
}

/// <param name="WrittenBy">Who recorded it.</param>
/// <param name="ApprovedAt">By the employee; null while it is not.</param>
public sealed record AgreedPlan(
    int PlanVersion, DateOnly AgreedOn, string WrittenBy, IReadOnlyList<AgreedStep> Steps, string? Memo, DateTimeOffset? ApprovedAt,
    IReadOnlyList<string> AnsweredAlertIds)
{
    public static AgreedPlan Of(RecordedEvent recorded, IReadOnlyList<RecordedEvent> events)
    {
        var e = (ReturnPlanAgreed)recorded.Data;
        return new AgreedPlan(
            e.PlanVersion, e.AgreedOn, recorded.Actor, [.. e.Steps.Select((s, i) => AgreedStep.Of(e.FirstStepNumber + i, s))], e.Memo?.Text,
            events.FirstOrDefault(one => one.Data is ReturnPlanApproved approved && approved.PlanVersion == e.PlanVersion)?.RecordedAt, e.AnsweredAlertIds);
    }
}

public sealed record AgreedStep(int StepNumber, DateOnly From, DateOnly? To, decimal SharePercent, string? Changes, string? WhyNoGrowth)
{
    public static AgreedStep Of(int number, ReturnStep step) => new(number, step.From, step.To, step.SharePercent, step.Changes?.Text, step.WhyNoGrowth?.Text);
}

/// <param name="State">planned, missed or started.</param>
/// <param name="DaysLate">From the planned first day to the actual one; below 0 where it began before. Null until it is started.</param>
public sealed record CaseStep(
    int StepNumber, DateOnly From, DateOnly? To, decimal PlannedSharePercent, string State, DateOnly? StartedOn, decimal? SharePercent, int? DaysLate)
{
    public static CaseStep Of(int number, PlannedStep step) => new(
        number, step.Terms.From, step.Terms.To, step.Terms.SharePercent, step.Started is not null ? "started" : step.IsMissed ? "missed" : "planned",
        step.Started?.StartedOn, step.Started?.SharePercent, step.Started?.StartedOn.DayNumber - step.Terms.From.DayNumber);
}

/// <param name="PlannedOn">Null where there was no plan.</param>
/// <param name="DaysLate">From the planned day to the actual one; below 0 where it came before. Null where there was no plan.</param>
/// <param name="RelapseOn">Null where none followed.</param>
public sealed record CaseReturn(int ReturnNumber, DateOnly? PlannedOn, DateOnly ReturnedOn, int? DaysLate, decimal SharePercent, DateOnly? RelapseOn)
{
    public static CaseReturn Of(ReturnedToWork e, IReadOnlyList<RecordedEvent> events) => new(
        e.ReturnNumber, e.PlannedOn, e.ReturnedOn, e.ReturnedOn.DayNumber - e.PlannedOn?.DayNumber, e.SharePercent,
        events.Select(one => one.Data).OfType<RelapseNoted>().FirstOrDefault(r => r.ReturnNumber == e.ReturnNumber)?.On);
}

public sealed record CaseRelapse(DateOnly On, int? ReturnNumber, string? AbsenceId, string? Text, IReadOnlyList<string> AlertIds)
{
    public static CaseRelapse Of(RelapseNoted e) => new(e.On, e.ReturnNumber, e.AbsenceId, e.Text?.Text, e.AlertIds);
}

/// <param name="State">scheduled, missed, held or cancelled.</param>
public sealed record ReturnCaseFollowUp(string FollowUpId, DateOnly On, string State, DateOnly? HeldOn, string? Memo, string? CancelledWhy)
{
    public static ReturnCaseFollowUp Of(string id, ReturnFollowUp followUp)
    {
        var (held, cancelled) = (followUp.EndedBy as ReturnFollowUpHeld, followUp.EndedBy as ReturnFollowUpCancelled);
        var state = held is not null ? "held" : cancelled is not null ? "cancelled" : followUp.IsMissed ? "missed" : "scheduled";
        return new ReturnCaseFollowUp(id, followUp.On, state, held?.HeldOn, held?.Memo.Text, cancelled?.Why.Text);
    }
}
