using EarlySupport.Domain;
using EarlySupport.Domain.Access;
using EarlySupport.Domain.Policies;
using EarlySupport.EventStore.Port;

namespace EarlySupport.Service.Audit.Timelines;

/// <summary>Reads timelines from the streams themselves: two round trips, however many streams there are.</summary>
public sealed class TimelineReader(AuditedStreams streams, IEventStore store)
{
    /// <summary>Of a case with its whole path: the cases it grew out of and those that grew out of it, and the alerts that led to them.</summary>
    public async Task<Told<Timeline>> OfCaseAsync(string tenant, string caseId, Func<RecordPart, bool> shows, string language, CancellationToken ct) =>
        await streams.OfCaseAsync(tenant, caseId, ct) is { } audited
            ? new Timeline(audited.EmployeeId, caseId, await EntriesAsync(tenant, audited, shows, language, ct))
            : new Told<Timeline>(null, new Refusal(RefusalCodes.CaseUnknown, []));

    /// <summary>Of a person: absences, alerts, cases of every kind.</summary>
    public async Task<Told<Timeline>> OfPersonAsync(string tenant, string employeeId, Func<RecordPart, bool> shows, string language, CancellationToken ct) =>
        await streams.OfPersonAsync(tenant, employeeId, ct) is { } audited
            ? new Timeline(employeeId, null, await EntriesAsync(tenant, audited, shows, language, ct))
            : new Told<Timeline>(null, new Refusal(RefusalCodes.EmployeeUnknown, []));

    private async Task<IReadOnlyList<TimelineEntry>> EntriesAsync(
        string tenant, Audited audited, Func<RecordPart, bool> shows, string language, CancellationToken ct) =>
        Timeline.Of(await store.ReadStreamsAsync(tenant, [Policy.StreamId, .. audited.Streams], null, null, ct), audited.Organisation, shows,
            language);
}
