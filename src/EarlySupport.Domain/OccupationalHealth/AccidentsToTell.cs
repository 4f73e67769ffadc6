using EarlySupport.Domain.Absences;

namespace EarlySupport.Domain.OccupationalHealth;

/// <summary>Of which absences by occupational accident occupational health is to be told: at employers where such cases passed it by, they were costly.</summary>
public static class AccidentsToTell
{
    /// <param name="record">The absences as the events leave them.</param>
    /// <param name="events">What just happened to the absences; an accident that nothing happened to is left as it is.</param>
    /// <param name="goLive">An absence that began before it is history and told to nobody; null when all are live.</param>
    public static IEnumerable<OccupationalHealthToldOfAccident> Of(
        string employeeId, AbsenceRecord record, IEnumerable<object> events, DateOnly? goLive) =>
        from accident in events.Select(Accident).OfType<(string AbsenceId, DateOnly FirstDay)>()
        where !record.ToldOf.Contains(accident.AbsenceId) && !(accident.FirstDay < goLive)
        select new OccupationalHealthToldOfAccident(employeeId, accident.AbsenceId, accident.FirstDay);

    private static (string AbsenceId, DateOnly FirstDay)? Accident(object @event) => @event switch
    {
        AbsenceReported { Kind: AbsenceKind.OccupationalAccident } e => (e.AbsenceId, e.FirstDay),
        AbsenceCorrected { Kind: AbsenceKind.OccupationalAccident } e => (e.AbsenceId, e.FirstDay),
        _ => null,
    };
}
