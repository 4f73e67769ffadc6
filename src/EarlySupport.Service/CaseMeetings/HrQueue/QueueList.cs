using Dapper;
using EarlySupport.Domain.CaseMeetings.HrQueue;
using EarlySupport.Domain.Cases;
using EarlySupport.EventStore;
using EarlySupport.Service.Absences.Forecasting;
using EarlySupport.Service.Access;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Organisation;

namespace EarlySupport.Service.CaseMeetings.HrQueue;

/// <summary>Which items are asked for; what is null does not narrow.</summary>
/// <param name="Reason">Items with this reason among theirs.</param>
/// <param name="Supervisor">Whose people: the closest supervisor now.</param>
public sealed record QueueFilter(QueueReasonCode? Reason = null, string? Supervisor = null, string? Unit = null);

/// <param name="SupervisorId">The closest supervisor now; null when there is none.</param>
/// <param name="MeetingId">The next meeting whose agenda it is on; null when it is on none.</param>
/// <param name="Reasons">The most urgent first.</param>
public sealed record QueueRow(
    string ItemId, string EmployeeId, string? SupervisorId, string UnitId, string? CaseId, CaseKind? Kind, string? MeetingId,
    IReadOnlyList<QueueReason> Reasons)
{
    public QueueItem ToItem() => new(ItemId, EmployeeId, CaseId, Reasons);
}

/// <summary>HR's queue: what needs attention now and why, the most urgent first.</summary>
public sealed class QueueList(TenantDatabase database, BusinessClock clock, UnfinishedAbsences unfinished)
{
    private static readonly string Queue = OrganisationReader.SettingsSql + UnfinishedAbsences.Sql + SqlFile.Beside<QueueList>("queue");

    /// <summary>For the business date. One round trip, and another for those whose rules were not evaluated yet today.</summary>
    public async Task<IReadOnlyList<QueueRow>> FindAsync(string tenant, QueueFilter filter, CancellationToken ct)
    {
        // Days of the organisation and of UTC differ by one at most.
        var day = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var asked = UnfinishedAbsences.Asked(Readership.Whole(tenant), day.AddDays(-1), among: null, filter.Supervisor, filter.Unit);
        asked.AddDynamicParams(new { tomorrow = day.AddDays(1) });
        await using var connection = await database.OpenAsync(tenant, ct);
        OrganisationSettings organisation;
        IReadOnlyList<UnfinishedAbsences.PersonRow> rows;
        QueueContents read;
        await using (var results = await connection.QueryMultipleAsync(new CommandDefinition(Queue, asked, cancellationToken: ct)))
        {
            organisation = await OrganisationReader.SettingsAsync(results);
            rows = await UnfinishedAbsences.ReadAsync(results);
            read = await QueueContents.ReadAsync(results);
        }

        var noticing = new QueueDay(organisation.DayAt(clock.GetUtcNow()), organisation.Policy.ResponseTimes);
        var absent = await unfinished.EvaluateAsync(connection, tenant, organisation, noticing.Today, rows, ct);
        return [.. read.Rows(noticing, absent).Where(row => filter.Reason is not { } reason || row.Reasons.Any(r => r.Code == reason))];
    }
}
