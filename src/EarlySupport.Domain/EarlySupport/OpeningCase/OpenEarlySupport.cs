namespace EarlySupport.Domain.EarlySupport.OpeningCase;

/// <summary>
/// Early support begins: because of alerts, a concern, or on the employee's own request. A person has one open case at a time, and further
/// alerts lead to it.
/// </summary>
/// <param name="CaseId">Given by the caller, so that asking twice opens one case.</param>
public sealed record OpenEarlySupport(string CaseId, string EmployeeId, CaseReason Reason, IReadOnlyList<string> AlertIds)
{
    /// <summary>The case that this is decided on: the one the person has open, else the new one.</summary>
    public string DecidedOn(OpeningContext context) => context.OpenCaseId ?? CaseId;

    /// <param name="known">The case of <see cref="DecidedOn"/>.</param>
    public Decision Decide(EarlySupportCase known, OpeningContext context)
    {
        if (Broken(context) is { } broken)
            return broken;
        if (known.State == CaseState.None)
            return Decision.Of(new EarlySupportOpened(EmployeeId, CaseId, Reason, [.. AlertIds.Distinct()], context.SupervisorId));
        if (known.EmployeeId != EmployeeId)
            return Decision.Refused(RefusalCodes.CaseIdOfAnotherPerson, ("caseId", CaseId));
        if (Reason != CaseReason.Alerts && DecidedOn(context) != CaseId)
            return Decision.Refused(RefusalCodes.CaseAlreadyOpen, ("caseId", DecidedOn(context)));
        string[] further = [.. AlertIds.Distinct().Except(known.Alerts)];
        if (further.Length == 0)
            return Decision.Nothing;
        return known.UnlessOpen() ?? Decision.Of(new AlertsTakenUp(EmployeeId, DecidedOn(context), further));
    }

    private Decision? Broken(OpeningContext context)
    {
        if (!Identifier.IsWellFormed(CaseId))
            return Decision.Refused(RefusalCodes.IdMalformed, ("field", "caseId"), ("maximum", Identifier.MaximumLength));
        if (!context.EmployeeKnown)
            return Decision.Refused(RefusalCodes.EmployeeUnknown);
        if (Reason == CaseReason.Alerts && AlertIds.Count == 0)
            return Decision.Refused(RefusalCodes.AlertsMissing);
        return AlertIds.Select(id => Broken(id, context)).FirstOrDefault(broken => broken is not null);
    }

    private Decision? Broken(string alertId, OpeningContext context)
    {
        if (!context.Alerts.TryGetValue(alertId, out var belongsTo))
            return Decision.Refused(RefusalCodes.AlertNotOfThisPerson, ("alertId", alertId));
        return belongsTo is null || belongsTo == DecidedOn(context)
            ? null
            : Decision.Refused(RefusalCodes.AlertOfAnotherCase, ("alertId", alertId), ("caseId", belongsTo));
    }
}

/// <summary>What opening a case needs to know of the person.</summary>
/// <param name="SupervisorId">The closest supervisor today; null when there is none.</param>
/// <param name="OpenCaseId">The case that the person has open; null when there is none.</param>
/// <param name="Alerts">Those of the alerts asked for that are the person's, each with the case it belongs to, or null.</param>
public sealed record OpeningContext(
    bool EmployeeKnown, string? SupervisorId, string? OpenCaseId, IReadOnlyDictionary<string, string?> Alerts);
