namespace EarlySupport.Domain.Cases.OpeningCase;

/// <summary>
/// A step of support begins: because of alerts, a concern, on the employee's own request, or because an earlier case led to it. A person has
/// one open case of each kind at a time, and what would open another leads to that one.
/// </summary>
/// <param name="CaseId">Given by the caller, so that asking twice opens one case.</param>
/// <param name="EarlierCaseId">The case it grows out of; null where it grows out of none.</param>
public abstract record OpenCase<TCase>(
    string CaseId, string EmployeeId, CaseReason Reason, IReadOnlyList<string> AlertIds, string? EarlierCaseId = null)
    where TCase : SupportCase, ICaseKind<TCase>
{
    /// <summary>The case that this is decided on: the one the person has open, else the new one.</summary>
    public string DecidedOn(OpeningContext context) => context.OpenCaseId ?? CaseId;

    /// <param name="known">The case of <see cref="DecidedOn"/>.</param>
    public Decision Decide(TCase known, OpeningContext context)
    {
        if ((Malformed(context) ?? Foreign(context)) is { } broken)
            return broken;
        if (known.State == CaseState.None)
            return context.CaseIdTaken ? Decision.Refused(RefusalCodes.IdAlreadyUsed, ("id", CaseId)) : Decision.Of(Opened([.. AlertIds.Distinct()], context));
        if (known.EmployeeId != EmployeeId)
            return Decision.Refused(RefusalCodes.CaseIdOfAnotherPerson, ("caseId", CaseId));
        if (Reason is CaseReason.Concern or CaseReason.OwnRequest && DecidedOn(context) != CaseId)
            return Decision.Refused(RefusalCodes.CaseAlreadyOpen, ("caseId", DecidedOn(context)));
        var further = Further(known, context).ToList();
        return further.Count == 0 ? Decision.Nothing : known.UnlessOpen() ?? Decision.Of(further);
    }

    protected abstract object Opened(IReadOnlyList<string> alertIds, OpeningContext context);

    private IEnumerable<object> Further(TCase known, OpeningContext context)
    {
        string[] alerts = [.. AlertIds.Distinct().Except(known.Alerts)];
        if (alerts.Length > 0)
            yield return new AlertsTakenUp(EmployeeId, DecidedOn(context), alerts);
        if (EarlierCaseId is { } earlier && !known.EarlierCases.Contains(earlier))
            yield return new EarlierCaseJoined(EmployeeId, DecidedOn(context), earlier, context.OpenPathId ?? DecidedOn(context));
    }

    private Decision? Malformed(OpeningContext context)
    {
        if (!Identifier.IsWellFormed(CaseId))
            return Decision.Refused(RefusalCodes.IdMalformed, ("field", "caseId"), ("maximum", Identifier.MaximumLength));
        if (!context.EmployeeKnown)
            return Decision.Refused(RefusalCodes.EmployeeUnknown);
        if (context.EmployeeErased)
            return Decision.Refused(RefusalCodes.PersonErased);
        if (Reason == CaseReason.Alerts && AlertIds.Count == 0)
            return Decision.Refused(RefusalCodes.AlertsMissing);
        return (Reason == CaseReason.EarlierCase) == (EarlierCaseId is not null) ? null : Decision.Refused(RefusalCodes.EarlierCaseMissing);
    }

    private Decision? Foreign(OpeningContext context)
    {
        if (EarlierCaseId is { } earlier && context.EarlierPathId is null)
            return Decision.Refused(RefusalCodes.EarlierCaseNotOfThisPerson, ("caseId", earlier));
        return AlertIds.Select(id => Foreign(id, context)).FirstOrDefault(foreign => foreign is not null);
    }

    private Decision? Foreign(string alertId, OpeningContext context)
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
/// <param name="OpenCaseId">The case of this kind that the person has open; null when there is none.</param>
/// <param name="Alerts">Those of the alerts asked for that are the person's, each with the case it belongs to, or null.</param>
/// <param name="OpenPathId">The path that the open case is on; null when there is none.</param>
/// <param name="EarlierPathId">The path that the earlier case is on; null when the person has no such case.</param>
/// <param name="CaseIdTaken">Whether a case of another kind has the id that was given.</param>
/// <param name="Today">The organisation's business date.</param>
/// <param name="EmployeeErased">Whether it was approved that the person is forgotten.</param>
public sealed record OpeningContext(
    bool EmployeeKnown,
    string? SupervisorId,
    string? OpenCaseId,
    IReadOnlyDictionary<string, string?> Alerts,
    string? OpenPathId = null,
    string? EarlierPathId = null,
    bool CaseIdTaken = false,
    DateOnly Today = default,
    bool EmployeeErased = false);
