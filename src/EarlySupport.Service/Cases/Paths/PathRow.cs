namespace EarlySupport.Service.Cases.Paths;

/// <summary>One process: the cases that grew out of one another, and what was done in them. Days are the organisation's.</summary>
public sealed record PathRow
{
    /// <summary>The id of its first case.</summary>
    public required string PathId { get; init; }

    public required string EmployeeId { get; init; }

    public required string Reason { get; init; }

    /// <summary>The kinds of its cases in the order they were opened.</summary>
    public required string[] Steps { get; init; }

    public bool IsOpen { get; init; }

    /// <summary>Of the case that was closed last; null while none was.</summary>
    public string? Outcome { get; init; }

    public DateOnly BeganOn { get; init; }

    /// <summary>Null while a case of it is open.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>Of the alert reached first; null where no alert led to it.</summary>
    public string? FirstRuleId { get; init; }

    public DateOnly? FirstAlertOn { get; init; }

    public long Alerts { get; init; }

    public DateOnly? FirstConversationOn { get; init; }

    public long Conversations { get; init; }

    public long Measures { get; init; }

    public long CompletedMeasures { get; init; }

    public long AbandonedMeasures { get; init; }

    /// <summary>Agreed in any of its cases, each once.</summary>
    public required string[] MeasureKinds { get; init; }

    public DateOnly? IntensifiedOn { get; init; }

    public DateOnly? FirstNegotiationOn { get; init; }

    public long Negotiations { get; init; }

    public DateOnly? StatementDeliveredOn { get; init; }

    public DateOnly? WorkTrialOn { get; init; }

    public string? WorkTrialResult { get; init; }

    public DateOnly? ReassignmentSoughtOn { get; init; }

    /// <summary>Of the last that was sought; so are the results of trials and rehabilitation the last ones'.</summary>
    public string? ReassignmentState { get; init; }

    public string? PlacedUnitId { get; init; }

    public DateOnly? PlacedFrom { get; init; }

    public DateOnly? RehabilitationAppliedOn { get; init; }

    public string? RehabilitationState { get; init; }

    public DateOnly? ReturnBeganOn { get; init; }

    /// <summary>The day the plan in force at the last return had set; <see cref="ReturnedOn"/> is the actual one.</summary>
    public DateOnly? ReturnPlannedOn { get; init; }

    public DateOnly? ReturnedOn { get; init; }

    public DateOnly? RelapseOn { get; init; }

    public int? DaysFromAlertToConversation => Days(FirstAlertOn, FirstConversationOn);

    public int? DaysFromAlertToNegotiation => Days(FirstAlertOn, FirstNegotiationOn);

    /// <summary>From the planned day of return to the actual one: positive where it was later.</summary>
    public int? DaysReturnedLate => Days(ReturnPlannedOn, ReturnedOn);

    public int? DaysToRelapse => Days(ReturnedOn, RelapseOn);

    /// <summary>From the opening of its first case; null while it goes on.</summary>
    public int? DaysToEnd => Days(BeganOn, EndedOn);

    private static int? Days(DateOnly? from, DateOnly? to) => to?.DayNumber - from?.DayNumber;
}
