using Dapper;
using EarlySupport.Domain.CaseMeetings.HrQueue;
using EarlySupport.Domain.Cases;
using EarlySupport.EventStore;
using EarlySupport.Service.Absences.Forecasting;
using EarlySupport.Service.Access;
using EarlySupport.Service.Hosting;

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
    private static readonly string Queue = SqlFile.Beside<QueueList>("queue");

    private static readonly string LastContacts = SqlFile.Beside<QueueList>("last-contacts");

    /// <summary>
    /// For the business date. The absences and the rest are read beside each other, in a round trip each; then, in another, when those were talked with last
    /// who have been absent for long.
    /// </summary>
    public async Task<IReadOnlyList<QueueRow>> FindAsync(string tenant, QueueFilter filter, CancellationToken ct)
    {
        var reading = ReadAsync(tenant, filter, ct);
        var absent = await unfinished.FindAsync(Readership.Whole(tenant), among: null, filter.Supervisor, filter.Unit, ct);
        var read = await reading;
        var day = new QueueDay(absent.Today, absent.Organisation.Policy.ResponseTimes);
        string[] forLong = [.. absent.People.Where(p => day.LongAbsence(p.EmployeeId, p.Ahead.Spell, lastContact: null) is not null).Select(p => p.EmployeeId)];
        return
        [
            .. read.Rows(day, absent.People, await LastContactsAsync(tenant, forLong, ct))
                .Where(row => filter.Reason is not { } reason || row.Reasons.Any(r => r.Code == reason)),
        ];
    }

    private async Task<QueueContents> ReadAsync(string tenant, QueueFilter filter, CancellationToken ct)
    {
        // Days of the organisation and of UTC differ by one at most.
        var day = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var asked = new { tenant, today = day.AddDays(-1), tomorrow = day.AddDays(1), filter.Supervisor, filter.Unit };
        await using var connection = await database.OpenAsync(tenant, ct);
        await using var results = await connection.QueryMultipleAsync(new CommandDefinition(Queue, asked, cancellationToken: ct));
        return await QueueContents.ReadAsync(results);
    }

    private async Task<IReadOnlyDictionary<string, DateOnly?>> LastContactsAsync(string tenant, string[] people, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(tenant, ct);
        return (await connection.QueryAsync<(string Of, DateOnly? On)>(new CommandDefinition(LastContacts, new { tenant, people }, cancellationToken: ct)))
            .ToDictionary(contact => contact.Of, contact => contact.On);
    }
}
