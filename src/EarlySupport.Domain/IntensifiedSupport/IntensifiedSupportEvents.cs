using EarlySupport.Domain.Cases;
using EarlySupport.Domain.IntensifiedSupport.Consents;
using EarlySupport.Domain.IntensifiedSupport.Negotiations;
using EarlySupport.Domain.IntensifiedSupport.WorkTrials;
using EarlySupport.Domain.Privacy;

// Names and shapes are a storage format: events that are written stay as they are. A new shape is a new version beside the old one.
namespace EarlySupport.Domain.IntensifiedSupport;

/// <param name="AlertIds">The alerts it was opened for; empty where none led to it.</param>
/// <param name="EarlierCaseId">The case it grows out of; null where it grows out of none.</param>
/// <param name="PathId">The first case of the process; this one where it grows out of none.</param>
/// <param name="SupervisorId">The closest supervisor on the day of opening; null when there is none, and it falls to HR.</param>
public sealed record IntensifiedSupportOpened(
    string EmployeeId, string CaseId, CaseReason Reason, IReadOnlyList<string> AlertIds, string? EarlierCaseId, string PathId, string? SupervisorId);

/// <summary>Occupational health was told and asked to look into it: a referral.</summary>
public sealed record OccupationalHealthNotified(string EmployeeId, string CaseId, DateOnly NotifiedOn, NotifiedBecause Why, PersonalText? Text);

public sealed record ConsentGiven(string EmployeeId, string CaseId, string ConsentId, ConsentTerms Consent);

/// <summary>Nothing is shared on its ground from this moment on; that it was given stays.</summary>
public sealed record ConsentWithdrawn(string EmployeeId, string CaseId, string ConsentId, DateOnly WithdrawnOn);

/// <summary>It ends in two weeks, and can be given anew.</summary>
public sealed record ConsentEndNeared(string EmployeeId, string CaseId, string ConsentId, DateOnly Until);

public sealed record ConsentEnded(string EmployeeId, string CaseId, string ConsentId, DateOnly Until);

public sealed record NegotiationScheduled(string EmployeeId, string CaseId, string NegotiationId, NegotiationTerms Negotiation);

/// <param name="At">By the organisation's clock.</param>
public sealed record NegotiationRescheduled(string EmployeeId, string CaseId, string NegotiationId, DateOnly On, TimeOnly At, PersonalText? Place);

public sealed record NegotiationCancelled(string EmployeeId, string CaseId, string NegotiationId, PersonalText Why);

/// <summary>The day of a negotiation passed, and it was neither held, moved nor cancelled.</summary>
public sealed record NegotiationMissed(string EmployeeId, string CaseId, string NegotiationId, DateOnly On);

/// <summary>Its memo is version 1, and waits for the approval of every party that was present.</summary>
/// <param name="MeasureIds">What was agreed in it; each has a <see cref="MeasureAgreed"/> of its own.</param>
/// <param name="NextNegotiationId">The one that was set in it, which has a <see cref="NegotiationScheduled"/> of its own; null when none was.</param>
/// <param name="AnsweredAlertIds">The case's alerts that nothing had answered before.</param>
public sealed record NegotiationHeld(
    string EmployeeId,
    string CaseId,
    string NegotiationId,
    HeldNegotiation Negotiation,
    IReadOnlyList<string> MeasureIds,
    string? NextNegotiationId,
    IReadOnlyList<string> AnsweredAlertIds);

/// <summary>The memo was put right; approvals of earlier versions do not count for this one.</summary>
/// <param name="MemoVersion">The new version, from 2 on.</param>
/// <param name="Awaits">The parties that were present, whose approval it waits for.</param>
public sealed record NegotiationMemoCorrected(
    string EmployeeId, string CaseId, string NegotiationId, int MemoVersion, PersonalText Memo, IReadOnlyList<NegotiationParty> Awaits);

/// <param name="ApprovedBy">Somebody who took part for the party.</param>
public sealed record NegotiationMemoApproved(
    string EmployeeId, string CaseId, string NegotiationId, int MemoVersion, NegotiationParty Party, string ApprovedBy);

public sealed record NegotiationDecisionSettled(
    string EmployeeId, string CaseId, string DecisionId, DecisionResult Result, PersonalText WhatCameOfIt);

/// <summary>The due day passed, and nobody has said what came of the decision.</summary>
public sealed record NegotiationDecisionWentOverdue(string EmployeeId, string CaseId, string DecisionId, DateOnly Due);

/// <param name="NeededBy">As it was known when it was asked for; null where it was not.</param>
public sealed record StatementRequested(
    string EmployeeId, string CaseId, string StatementId, StatementPurpose Purpose, DateOnly RequestedOn, DateOnly? NeededBy);

/// <param name="RequestedOn">Null where it was given on a referral, without a request.</param>
/// <param name="Conclusions">What it means for work; never a diagnosis.</param>
public sealed record StatementGiven(
    string EmployeeId, string CaseId, string StatementId, StatementPurpose Purpose, DateOnly? RequestedOn, DateOnly GivenOn, PersonalText Conclusions);

public sealed record StatementDeliveredToKela(string EmployeeId, string CaseId, string StatementId, DateOnly DeliveredOn);

/// <param name="NeededBy">The day by which it was needed, as that stood when it had passed.</param>
public sealed record StatementWentOverdue(string EmployeeId, string CaseId, string StatementId, DateOnly NeededBy);

public sealed record WorkTrialStarted(string EmployeeId, string CaseId, string TrialId, WorkTrialTerms Trial);

public sealed record WorkTrialEnded(string EmployeeId, string CaseId, string TrialId, DateOnly EndedOn, WorkTrialResult Result, PersonalText? Notes);

public sealed record ReassignmentSought(
    string EmployeeId, string CaseId, string ReassignmentId, string FromUnitId, DateOnly SoughtOn, PersonalText? Wishes);

/// <summary>A post in a unit was offered; a later offer takes the place of this one.</summary>
public sealed record ReassignmentOffered(string EmployeeId, string CaseId, string ReassignmentId, string UnitId, DateOnly OfferedOn);

/// <param name="From">The first day in the unit, which may be to come.</param>
public sealed record ReassignmentPlaced(string EmployeeId, string CaseId, string ReassignmentId, string UnitId, DateOnly From);

public sealed record ReassignmentFailed(string EmployeeId, string CaseId, string ReassignmentId, DateOnly FailedOn, PersonalText Why);

public sealed record RehabilitationApplied(
    string EmployeeId, string CaseId, string RehabilitationId, RehabilitationKind Kind, RehabilitationFrom AppliedFrom, DateOnly AppliedOn);

/// <param name="From">Where it was granted for certain days, the first; <paramref name="To"/> is the last.</param>
public sealed record RehabilitationDecided(
    string EmployeeId, string CaseId, string RehabilitationId, bool Granted, DateOnly DecidedOn, DateOnly? From, DateOnly? To);

public sealed record RehabilitationEnded(string EmployeeId, string CaseId, string RehabilitationId, DateOnly EndedOn, RehabilitationResult Result);

/// <summary>The next step began; what goes on here goes on beside it.</summary>
/// <param name="ReturnCaseId">As it was asked for; where a return is supported already, this case joins that one.</param>
public sealed record ReturnToWorkStarted(string EmployeeId, string CaseId, string ReturnCaseId);

/// <param name="SharePercent">The share of full working time that goes on, with the outcome <see cref="CaseOutcome.Partly"/> only.</param>
public sealed record IntensifiedSupportClosed(string EmployeeId, string CaseId, CaseOutcome Outcome, decimal? SharePercent);

public sealed record IntensifiedSupportReopened(string EmployeeId, string CaseId, PersonalText Why);
