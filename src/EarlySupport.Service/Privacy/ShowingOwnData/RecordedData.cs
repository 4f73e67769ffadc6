using Dapper;
using EarlySupport.Domain.Audit;
using EarlySupport.Domain.CaseMeetings;
using EarlySupport.Domain.Organisation;
using EarlySupport.EventStore;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Audit;
using EarlySupport.Service.Audit.Timelines;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Language;
using EarlySupport.Service.Organisation;

namespace EarlySupport.Service.Privacy.ShowingOwnData;

/// <summary>Every event that is about the person, by streams: an event that is new is among them without being named here.</summary>
public sealed class RecordedData(TenantDatabase database, AuditedStreams streams, IEventStore store) : IOwnDataSource
{
    public const string Person = "person";
    public const string Deputyships = "deputyships";
    public const string Absences = "absences";
    public const string Alerts = "alerts";
    public const string Meetings = "case-meetings";

    private static readonly string Sql = SqlFile.Beside<RecordedData>("own-data-streams");

    public async Task<IReadOnlyList<OwnDataSection>> ReadAsync(OwnDataRequest request, CancellationToken ct)
    {
        if (await streams.OfPersonAsync(request.Tenant, request.EmployeeId, ct) is not { } audited)
            return [];
        var sections = await SectionsAsync(request, audited, ct);
        var events = await store.ReadStreamsAsync(request.Tenant, [.. sections.Keys], null, null, ct);
        var bySection = events
            .SelectMany(e => AboutPerson(e, request.EmployeeId).Select(data => e with { Data = data }))
            .ToLookup(e => e.Data is DeputyNamed or DeputyshipEnded ? Deputyships : sections[e.StreamId], e => Entry(e, request.Language, audited.Organisation));
        return [.. sections.Values.Prepend(Deputyships).Prepend(Person).Distinct().Select(name => new OwnDataSection(name, [.. bySection[name]]))];
    }

    /// <summary>The streams, each with the section that it belongs to.</summary>
    private async Task<Dictionary<string, string>> SectionsAsync(OwnDataRequest request, Audited audited, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(request.Tenant, ct);
        await using var results = await connection.QueryMultipleAsync(
            new CommandDefinition(Sql, new { tenant = request.Tenant, employeeId = request.EmployeeId }, cancellationToken: ct));
        Dictionary<string, string> sections = new()
        {
            [EmployeeStream.StreamId(request.EmployeeId)] = Person,
            [RoleHolding.StreamId(request.EmployeeId)] = Person,
        };
        foreach (var stream in audited.Absences)
            sections[stream] = Absences;
        foreach (var stream in audited.Alerts)
            sections[stream] = Alerts;
        foreach (var (stream, kind) in audited.Cases)
            sections[stream] = FieldName.Of(kind);
        foreach (var meeting in await results.ReadAsync<string>())
            sections[CaseMeeting.StreamId(meeting)] = Meetings;
        foreach (var supervisor in await results.ReadAsync<string>())
            sections.TryAdd(EmployeeStream.StreamId(supervisor), Deputyships);
        return sections;
    }

    /// <summary>The event without what is about others in it; nothing where all of it is. Of meetings and other people's streams only a part is the person's.</summary>
    private static IEnumerable<object> AboutPerson(RecordedEvent recorded, string employeeId) => recorded.Data switch
    {
        CaseMeetingScheduled or CaseMeetingRescheduled or CaseMeetingClosed => [],
        AgendaFixed e => e.Items.Where(item => item.EmployeeId == employeeId).ToList() is { Count: > 0 } items
            ? [e with { Items = items, DroppedItemIds = [] }]
            : [],
        CaseDiscussed e => e.EmployeeId == employeeId ? [e] : [],
        DeputyNamed e => e.EmployeeId == employeeId || e.DeputyId == employeeId ? [e] : [],
        DeputyshipEnded e => e.EmployeeId == employeeId || e.DeputyId == employeeId ? [e] : [],
        var data => recorded.StreamId.StartsWith("employee-", StringComparison.Ordinal) && recorded.StreamId != EmployeeStream.StreamId(employeeId)
            ? []
            : [data],
    };

    private static OwnDataEntry Entry(RecordedEvent e, string language, OrganisationSettings organisation) => new(
        EventTitles.Say(e.Type, language), EventDay.Of(e.Data) ?? organisation.DayAt(e.RecordedAt), e.RecordedAt, e.Actor, e.Role, e.StreamId, Facts.Of(e));
}
