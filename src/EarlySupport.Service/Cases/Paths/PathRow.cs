namespace EarlySupport.Service.Cases.Paths;

/// <summary>One process: the cases that grew out of one another, and what was done in them. Days are the organisation's.</summary>
/// <param name="PathId">The id of its first case.</param>
/// <param name="Steps">The kinds of its cases in the order they were opened.</param>
/// <param name="Outcome">Of the case that was closed last; null while none was.</param>
/// <param name="EndedOn">Null while a case of it is open.</param>
/// <param name="FirstRuleId">Of the alert reached first; null where no alert led to it.</param>
/// <param name="MeasureKinds">Agreed in any of its cases, each once.</param>
/// <param name="ReassignmentState">Of the last that was sought; so are the results of trials and rehabilitation the last ones'.</param>
/// <param name="ReturnPlannedOn">The day the plan in force at the last return had set; <paramref name="ReturnedOn"/> is the actual one.</param>
public sealed record PathRow(
    string PathId,
    string EmployeeId,
    string Reason,
    string[] Steps,
    bool IsOpen,
    string? Outcome,
    DateOnly BeganOn,
    DateOnly? EndedOn,
    string? FirstRuleId,
    DateOnly? FirstAlertOn,
    long Alerts,
    DateOnly? FirstConversationOn,
    long Conversations,
    long Measures,
    long CompletedMeasures,
    long AbandonedMeasures,
    string[] MeasureKinds,
    DateOnly? IntensifiedOn,
    DateOnly? FirstNegotiationOn,
    long Negotiations,
    DateOnly? StatementDeliveredOn,
    DateOnly? WorkTrialOn,
    string? WorkTrialResult,
    DateOnly? ReassignmentSoughtOn,
    string? ReassignmentState,
    string? PlacedUnitId,
    DateOnly? PlacedFrom,
    DateOnly? RehabilitationAppliedOn,
    string? RehabilitationState,
    DateOnly? ReturnBeganOn,
    DateOnly? ReturnPlannedOn,
    DateOnly? ReturnedOn,
    DateOnly? RelapseOn)
{
    public int? DaysFromAlertToConversation => Days(FirstAlertOn, FirstConversationOn);

    public int? DaysFromAlertToNegotiation => Days(FirstAlertOn, FirstNegotiationOn);

    /// <summary>From the planned day of return to the actual one: positive where it was later.</summary>
    public int? DaysReturnedLate => Days(ReturnPlannedOn, ReturnedOn);

    public int? DaysToRelapse => Days(ReturnedOn, RelapseOn);

    /// <summary>From the opening of its first case; null while it goes on.</summary>
    public int? DaysToEnd => Days(BeganOn, EndedOn);

    private static int? Days(DateOnly? from, DateOnly? to) => to?.DayNumber - from?.DayNumber;
}
