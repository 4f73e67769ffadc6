using System.Collections.Immutable;
using EarlySupport.Domain.Cases;
using EarlySupport.Domain.Privacy;

namespace EarlySupport.Domain.ReturnToWork;

/// <summary>A return-to-work case as decisions need it.</summary>
public sealed record ReturnToWorkCase : SupportCase, ICaseKind<ReturnToWorkCase>
{
    /// <summary>The id that the plan has where conversations, contacts and memos have theirs: there is one, in versions.</summary>
    public const string PlanId = "return-plan";

    public static CaseKind Kind => CaseKind.ReturnToWork;

    public static string StreamType => "return_to_work_case";

    public static ReturnToWorkCase None { get; } = new();

    /// <summary>By contact id; follow-ups by theirs.</summary>
    public ImmutableDictionary<string, ContactHeld> Contacts { get; init; } = ImmutableDictionary<string, ContactHeld>.Empty;

    public ImmutableDictionary<string, ReturnFollowUp> FollowUps { get; init; } = ImmutableDictionary<string, ReturnFollowUp>.Empty;

    /// <summary>The last day of the next contact; null while a plan or a return makes none necessary.</summary>
    public DateOnly? ContactBy { get; init; }

    public bool IsContactOverdue { get; init; }

    /// <summary>The newest; null before the first. It stands after a relapse too, but not its steps to come.</summary>
    public ReturnPlanAgreed? Plan { get; init; }

    public bool IsPlanApproved { get; init; }

    /// <summary>By number from 1 without holes: those that were started, and then those to come.</summary>
    public ImmutableSortedDictionary<int, PlannedStep> Steps { get; init; } = ImmutableSortedDictionary<int, PlannedStep>.Empty;

    /// <summary>The first day of the last step of the plan that is in force; null where none is.</summary>
    public DateOnly? PlannedReturn { get; init; }

    /// <summary>How often the employee has returned.</summary>
    public int Returns { get; init; }

    /// <summary>Null before it, and after a relapse until the next.</summary>
    public ReturnedToWork? Return { get; init; }

    /// <summary>The last one; null where there was none.</summary>
    public RelapseNoted? Relapse { get; init; }

    /// <summary>The share of full working time that is worked, in a step or after the return; null while nothing is.</summary>
    public decimal? ShareWorked { get; init; }

    /// <summary>The day of the last step started, return or relapse: what comes after does not go before it. Null before the first.</summary>
    public DateOnly? LastMoveOn { get; init; }

    public int PlanVersion => Plan?.PlanVersion ?? 0;

    /// <summary>Numbers of the steps to come.</summary>
    public IReadOnlyList<int> StepsToCome => [.. Steps.Where(s => s.Value.Started is null).Select(s => s.Key)];

    /// <summary>The number of the step that comes next, be it planned or not.</summary>
    public int NextStepNumber => Steps.Count(s => s.Value.Started is not null) + 1;

    protected override IEnumerable<Duty> OwnDuties
    {
        get
        {
            if (ContactBy is not null)
                yield return new Duty(DutyKind.Contact, CaseId, ParticipantRole.Supervisor, SupervisorId, ContactBy);
            foreach (var number in StepsToCome)
                yield return new Duty(DutyKind.ReturnStep, $"{number}", ParticipantRole.Supervisor, SupervisorId, Steps[number].Terms.From);
            foreach (var (id, followUp) in FollowUps.Where(f => f.Value.IsToCome))
                yield return new Duty(DutyKind.FollowUp, id, ParticipantRole.Supervisor, SupervisorId, followUp.On);
            if (Plan is not null && !IsPlanApproved)
                yield return new Duty(DutyKind.MemoApproval, PlanId, ParticipantRole.Employee, EmployeeId, null);
        }
    }

    public static ReturnToWorkCase Evolve(ReturnToWorkCase state, object @event) => @event switch
    {
        ReturnToWorkOpened e => state.Opened(e),
        ContactHeld e => state with
        {
            Contacts = state.Contacts.Add(e.ContactId, e),
            IsContactOverdue = state.IsContactOverdue && e.ContactBy == state.ContactBy,
            ContactBy = e.ContactBy,
            Unanswered = state.Unanswered.RemoveRange(e.AnsweredAlertIds),
        },
        ContactFellOverdue => state with { IsContactOverdue = true },
        ReturnPlanAgreed e => state.Agreed(e),
        ReturnPlanApproved => state with { IsPlanApproved = true },
        ReturnStepStarted e => state.With(e.StepNumber, s => s with { Started = e }) with { ShareWorked = e.SharePercent, LastMoveOn = e.StartedOn },
        ReturnStepMissed e => state.With(e.StepNumber, s => s with { IsMissed = true }),
        ReturnedToWork e => state.Without(e.DroppedSteps) with
        {
            Return = e,
            Returns = e.ReturnNumber,
            ShareWorked = e.SharePercent,
            LastMoveOn = e.ReturnedOn,
            ContactBy = null,
            IsContactOverdue = false,
        },
        RelapseNoted e => state.Without(e.DroppedSteps) with
        {
            Relapse = e,
            Return = null,
            PlannedReturn = null,
            ShareWorked = null,
            LastMoveOn = e.On,
            ContactBy = e.ContactBy,
        },
        ReturnFollowUpScheduled e => state with { FollowUps = state.FollowUps.SetItem(e.FollowUpId, new ReturnFollowUp(e.On, IsMissed: false, null)) },
        ReturnFollowUpHeld e => state.With(e.FollowUpId, f => f with { EndedBy = e }),
        ReturnFollowUpCancelled e => state.With(e.FollowUpId, f => f with { EndedBy = e }),
        ReturnFollowUpMissed e => state.With(e.FollowUpId, f => f with { IsMissed = true }),
        ReturnToWorkClosed e => state with { State = CaseState.Closed, Closing = new CaseClosing(e.Outcome, e.SharePercent) },
        ReturnToWorkReopened => state with { State = CaseState.Open, Closing = null },
        _ => (ReturnToWorkCase)state.Take(@event),
    };

    public static object Closed(string employeeId, string caseId, CaseClosing closing) =>
        new ReturnToWorkClosed(employeeId, caseId, closing.Outcome, closing.SharePercent);

    public static object Reopened(string employeeId, string caseId, PersonalText why) => new ReturnToWorkReopened(employeeId, caseId, why);

    public override bool HasTalk(string id) => Contacts.ContainsKey(id) || (id == PlanId && Plan is not null);

    public override Decision? UnlessFinished() => FollowUps.Values.Count(f => f.IsToCome) is > 0 and var open
        ? Decision.Refused(RefusalCodes.FollowUpsOpen, ("open", open))
        : null;

    /// <summary>The refusal of a step, return or relapse on a day that cannot be its day; null when it can.</summary>
    public Decision? UnlessMoveOn(DateOnly day, DateOnly today) => DayInTheFuture(day, today)
        ?? (day < LastMoveOn ? Decision.Refused(RefusalCodes.DayBeforeEarlier, ("day", day), ("earlier", LastMoveOn)) : null);

    /// <summary>The refusal of something that happened on a day to come; null when it is not.</summary>
    public static Decision? DayInTheFuture(DateOnly day, DateOnly today) =>
        day > today ? Decision.Refused(RefusalCodes.DayInTheFuture, ("day", day), ("today", today)) : null;

    private ReturnToWorkCase Opened(ReturnToWorkOpened e) => this with
    {
        State = CaseState.Open,
        EmployeeId = e.EmployeeId,
        CaseId = e.CaseId,
        SupervisorId = e.SupervisorId,
        Reason = e.Reason,
        EarlierCases = e.EarlierCaseId is { } earlier ? [earlier] : [],
        Alerts = [.. e.AlertIds],
        Unanswered = [.. e.AlertIds],
        ContactBy = e.ContactBy,
    };

    private ReturnToWorkCase Agreed(ReturnPlanAgreed e) => this with
    {
        Plan = e,
        IsPlanApproved = false,
        Steps = Steps.RemoveRange(e.DroppedSteps)
            .AddRange(e.Steps.Select((step, i) => KeyValuePair.Create(e.FirstStepNumber + i, new PlannedStep(step, IsMissed: false, null)))),
        PlannedReturn = e.Steps[^1].From,
        ContactBy = null,
        IsContactOverdue = false,
        Unanswered = Unanswered.RemoveRange(e.AnsweredAlertIds),
    };

    private ReturnToWorkCase Without(IReadOnlyList<int> steps) => this with { Steps = Steps.RemoveRange(steps) };

    private ReturnToWorkCase With(int stepNumber, Func<PlannedStep, PlannedStep> change) =>
        this with { Steps = Steps.SetItem(stepNumber, change(Steps[stepNumber])) };

    private ReturnToWorkCase With(string followUpId, Func<ReturnFollowUp, ReturnFollowUp> change) =>
        this with { FollowUps = FollowUps.SetItem(followUpId, change(FollowUps[followUpId])) };
}

/// <param name="Started">Null while it is to come.</param>
public sealed record PlannedStep(ReturnStep Terms, bool IsMissed, ReturnStepStarted? Started);

/// <param name="On">The day it is set for, the last one told.</param>
/// <param name="EndedBy">The event by which it was held or cancelled; null while it is to come.</param>
public sealed record ReturnFollowUp(DateOnly On, bool IsMissed, object? EndedBy)
{
    public bool IsToCome => EndedBy is null;

    /// <summary>The refusal of what is done with one that is to come; null when it is.</summary>
    public Decision? UnlessToCome() => EndedBy switch
    {
        null => null,
        ReturnFollowUpHeld held => Decision.Refused(RefusalCodes.FollowUpAlreadyHeld, ("heldOn", held.HeldOn)),
        _ => Decision.Refused(RefusalCodes.FollowUpCancelled),
    };
}
