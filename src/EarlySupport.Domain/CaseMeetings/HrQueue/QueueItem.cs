using EarlySupport.Domain.Cases;

namespace EarlySupport.Domain.CaseMeetings.HrQueue;

/// <summary>Somebody whose situation needs attention, in one case of theirs or before there is one.</summary>
/// <param name="ItemId">The same as long as it is about the same person and case.</param>
/// <param name="CaseId">An open one; null while there is none.</param>
/// <param name="Reasons">The most urgent first; at least one.</param>
public sealed record QueueItem(string ItemId, string EmployeeId, string? CaseId, IReadOnlyList<QueueReason> Reasons)
{
    /// <summary>
    /// One item a person and case, the most urgent first, then by employee and case. What is not about an open case goes to the furthest
    /// step that the person has open. What a meeting has decided about is left out as long as the decision holds.
    /// </summary>
    public static IReadOnlyList<QueueItem> Gather(IEnumerable<Noticed> noticed, IEnumerable<OpenCase> open, IEnumerable<DecidedReasons> decided)
    {
        var cases = open.ToLookup(c => c.EmployeeId);
        var inHand = decided.ToLookup(d => d.EmployeeId);
        return
        [
            .. noticed.Where(n => !inHand[n.EmployeeId].Any(d => d.Holds(n.Reason)))
                .GroupBy(n => (n.EmployeeId, CaseId: OpenCase.For(n.CaseId, cases[n.EmployeeId])), n => n.Reason)
                .Select(item => Of(item.Key.EmployeeId, item.Key.CaseId, item))
                .OrderBy(item => Urgency.Of(item.Reasons[0]))
                .ThenBy(item => item.EmployeeId, StringComparer.Ordinal).ThenBy(item => item.CaseId, StringComparer.Ordinal),
        ];
    }

    private static QueueItem Of(string employeeId, string? caseId, IEnumerable<QueueReason> reasons) => new(
        caseId is null ? $"person-{employeeId}" : $"case-{caseId}", employeeId, caseId,
        [.. reasons.OrderBy(Urgency.Of).ThenBy(r => r.Code).ThenBy(r => r.ItemId, StringComparer.Ordinal)]);
}

/// <summary>A reason, and whom it is about.</summary>
/// <param name="CaseId">The case it arose in, open or not; null when it arose in none.</param>
public sealed record Noticed(string EmployeeId, string? CaseId, QueueReason Reason);

public sealed record OpenCase(string EmployeeId, string CaseId, CaseKind Kind)
{
    /// <returns>The case itself when it is open, else the furthest step that is; null when none is.</returns>
    public static string? For(string? caseId, IEnumerable<OpenCase> open) => open.MaxBy(c => (c.CaseId == caseId, c.Kind))?.CaseId;
}

/// <summary>What a case meeting has decided about, and somebody is seeing to.</summary>
/// <param name="Due">The last day of the decision's measure, which is open.</param>
public sealed record DecidedReasons(string EmployeeId, DateOnly Due, IReadOnlyList<QueueReason> Reasons)
{
    /// <summary>Whether the reason may wait for the measure. A statutory date does only when the measure is due by then.</summary>
    public bool Holds(QueueReason reason) => Reasons.Any(r => r.IsAbout(reason))
        && (reason.Code is not (QueueReasonCode.StatutoryDateNear or QueueReasonCode.StatutoryDatePassed) || Due <= reason.Day);
}
