using EarlySupport.Domain.Cases;
using EarlySupport.Domain.Privacy;

// Names and shapes are a storage format: events that are written stay as they are. A new shape is a new version beside the old one.
namespace EarlySupport.Domain.ReturnToWork;

/// <param name="AlertIds">The alerts it was opened for; empty where it was for another reason.</param>
/// <param name="EarlierCaseId">The case it grew out of; null where it grew out of none.</param>
/// <param name="PathId">The first case of the process, which may be this one.</param>
/// <param name="SupervisorId">The closest supervisor on the day of opening; null when there is none, and it falls to HR.</param>
/// <param name="ContactBy">The last day of the first contact, inclusive.</param>
public sealed record ReturnToWorkOpened(
    string EmployeeId,
    string CaseId,
    CaseReason Reason,
    IReadOnlyList<string> AlertIds,
    string? EarlierCaseId,
    string PathId,
    string? SupervisorId,
    DateOnly ContactBy);

/// <summary>The employee and the workplace were in contact, during the absence or after it.</summary>
/// <param name="ContactBy">The last day of the next contact, inclusive; null while a plan or a return makes none necessary.</param>
/// <param name="AnsweredAlertIds">The case's alerts that nothing had answered before.</param>
public sealed record ContactHeld(
    string EmployeeId, string CaseId, string ContactId, Contact Contact, DateOnly? ContactBy, IReadOnlyList<string> AnsweredAlertIds);

/// <summary>The day passed, the absence goes on, and nobody was in contact.</summary>
public sealed record ContactFellOverdue(string EmployeeId, string CaseId, DateOnly ContactBy);

/// <summary>How work is taken up again was agreed on.</summary>
/// <param name="PlanVersion">From 1 on; it takes the place of the version before.</param>
/// <param name="FirstStepNumber">The number of the first of <paramref name="Steps"/>; the others follow. Steps that were started keep theirs.</param>
/// <param name="Memo">Null where nothing but the steps was written down.</param>
/// <param name="DroppedSteps">Numbers of the earlier plan's steps that had not started and no longer will.</param>
/// <param name="AnsweredAlertIds">The case's alerts that nothing had answered before.</param>
public sealed record ReturnPlanAgreed(
    string EmployeeId,
    string CaseId,
    int PlanVersion,
    DateOnly AgreedOn,
    int FirstStepNumber,
    IReadOnlyList<ReturnStep> Steps,
    PersonalText? Memo,
    IReadOnlyList<int> DroppedSteps,
    IReadOnlyList<string> AnsweredAlertIds);

/// <param name="ApprovedBy">The employee.</param>
public sealed record ReturnPlanApproved(string EmployeeId, string CaseId, int PlanVersion, string ApprovedBy);

/// <param name="SharePercent">The share of full working time that is worked in fact.</param>
public sealed record ReturnStepStarted(string EmployeeId, string CaseId, int StepNumber, DateOnly StartedOn, decimal SharePercent);

/// <summary>The first day of a step passed and it has not started.</summary>
/// <param name="From">The planned first day.</param>
public sealed record ReturnStepMissed(string EmployeeId, string CaseId, int StepNumber, DateOnly From);

/// <summary>The employee works again with the share that was aimed at, whether by steps or at once.</summary>
/// <param name="ReturnNumber">From 1 on: after a relapse comes another.</param>
/// <param name="SharePercent">The share of full working time that is worked from now on.</param>
/// <param name="PlannedOn">The first day of the plan's last step; null where there was no plan.</param>
/// <param name="DroppedSteps">Numbers of steps that had not started and are not needed.</param>
public sealed record ReturnedToWork(
    string EmployeeId, string CaseId, int ReturnNumber, DateOnly ReturnedOn, decimal SharePercent, DateOnly? PlannedOn, IReadOnlyList<int> DroppedSteps);

/// <summary>The absence began again after a step or the return. What is left of the plan falls away.</summary>
/// <param name="ReturnNumber">The return after which it came; null where it came while the steps went on.</param>
/// <param name="AbsenceId">Null where it is not known yet.</param>
/// <param name="AlertIds">The case's alerts that nothing has answered, which tell of it.</param>
/// <param name="ContactBy">The last day of the next contact, inclusive.</param>
/// <param name="DroppedSteps">Numbers of steps that had not started and no longer will.</param>
public sealed record RelapseNoted(
    string EmployeeId,
    string CaseId,
    DateOnly On,
    int? ReturnNumber,
    string? AbsenceId,
    PersonalText? Text,
    IReadOnlyList<string> AlertIds,
    DateOnly ContactBy,
    IReadOnlyList<int> DroppedSteps);

/// <summary>A follow-up was set for a day; for one that is scheduled already, its new day.</summary>
public sealed record ReturnFollowUpScheduled(string EmployeeId, string CaseId, string FollowUpId, DateOnly On);

public sealed record ReturnFollowUpHeld(string EmployeeId, string CaseId, string FollowUpId, DateOnly HeldOn, PersonalText Memo);

/// <summary>It is not going to be held, as where the employment ends before it.</summary>
public sealed record ReturnFollowUpCancelled(string EmployeeId, string CaseId, string FollowUpId, PersonalText Why);

/// <summary>The day of a follow-up passed and it was not held.</summary>
public sealed record ReturnFollowUpMissed(string EmployeeId, string CaseId, string FollowUpId, DateOnly On);

/// <param name="SharePercent">The share of full working time that goes on, with the outcome <see cref="CaseOutcome.Partly"/> only.</param>
public sealed record ReturnToWorkClosed(string EmployeeId, string CaseId, CaseOutcome Outcome, decimal? SharePercent);

public sealed record ReturnToWorkReopened(string EmployeeId, string CaseId, PersonalText Why);
