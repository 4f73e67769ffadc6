using EarlySupport.Domain.Absences;
using EarlySupport.Domain.Alerts;
using EarlySupport.Domain.Cases;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Cases;

namespace EarlySupport.Service.Audit.Replaying;

/// <summary>What stood of a person: absences, alerts, and cases of every kind with who had to do what by when.</summary>
/// <param name="Absences">As they stood after corrections, by first day.</param>
/// <param name="Confirmed">Kela's counts, by day.</param>
/// <param name="Alerts">In the order they were given notice of or raised; cases in the order they were opened.</param>
public sealed record PersonPage(
    string EmployeeId, IReadOnlyList<Absence> Absences, IReadOnlyList<ConfirmedAllowanceDays> Confirmed, IReadOnlyList<PersonAlert> Alerts,
    IReadOnlyList<PersonCase> Cases)
{
    public static PersonPage Of(Audited audited, IReadOnlyList<RecordedEvent> events)
    {
        // Groups stand in the order of their first event.
        var streams = events.GroupBy(e => e.StreamId).ToList();
        var record = events.Where(e => audited.Absences.Contains(e.StreamId)).Select(e => e.Data).Aggregate(AbsenceRecord.Empty, AbsenceRecord.Evolve);
        return new PersonPage(
            audited.EmployeeId,
            [.. record.Absences.Values.OrderBy(a => a.FirstDay).ThenBy(a => a.AbsenceId, StringComparer.Ordinal)],
            [.. record.Confirmed.Values.OrderBy(c => c.AsOf)],
            [.. streams.Where(s => audited.Alerts.Contains(s.Key)).Select(PersonAlert.Of)],
            [.. streams.Where(s => audited.Cases.ContainsKey(s.Key)).Select(s => PersonCase.Of(CasePages.Of(audited.Cases[s.Key], [.. s])))]);
    }
}

/// <param name="On">The day the rule was reached, or was expected to be.</param>
public sealed record PersonAlert(string AlertId, string RuleId, AlertState State, DateOnly On, AlertAnswer Answer, bool Reminded, bool Escalated)
{
    public static PersonAlert Of(IEnumerable<RecordedEvent> stream)
    {
        var data = stream.Select(e => e.Data).ToList();
        var alert = data.Aggregate(Alert.None, Alert.Evolve);
        var (id, rule) = data[0] switch
        {
            AdvanceNoticeGiven e => (e.AlertId, e.RuleId),
            AlertRaised e => (e.AlertId, e.RuleId),
            var other => throw new InvalidOperationException($"An alert does not begin with {other.GetType().Name}."),
        };
        return new PersonAlert(id, rule, alert.State, alert.On, alert.Answer, alert.Reminded, alert.Escalated);
    }
}

/// <param name="Outcome">Null while it was open or escalated.</param>
public sealed record PersonCase(string CaseId, CaseKind Kind, long Version, CaseState State, CaseOutcome? Outcome, IReadOnlyList<Duty> Duties)
{
    public static PersonCase Of(CasePage page) => new(page.CaseId, page.Kind, page.Version, page.State, page.Outcome, page.Duties);
}
