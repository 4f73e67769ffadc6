using Dapper;
using EarlySupport.EventStore;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.CaseMeetings;

/// <param name="At">By the organisation's clock: 09:30.</param>
/// <param name="State">scheduled or closed.</param>
/// <param name="Items">All on the agenda, the discussed among them.</param>
public sealed record CaseMeetingRow(string MeetingId, DateOnly On, string At, string? Place, string State, long Items, long Discussed);

/// <summary>Case meetings, the newest day first.</summary>
public sealed class CaseMeetingList(TenantDatabase database)
{
    private static readonly string Meetings = SqlFile.Beside<CaseMeetingList>("case-meetings");

    public async Task<IReadOnlyList<CaseMeetingRow>> FindAsync(string tenant, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(tenant, ct);
        return [.. await connection.QueryAsync<CaseMeetingRow>(new CommandDefinition(Meetings, new { tenant }, cancellationToken: ct))];
    }

    /// <summary>The employee whom an item is about; null when it is on no agenda of the meeting.</summary>
    public async Task<string?> EmployeeOfAsync(string tenant, string meetingId, string itemId, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(tenant, ct);
        return await connection.QuerySingleOrDefaultAsync<string>(new CommandDefinition(
            "select employee_id from read.case_meeting_items where tenant_id = @tenant and meeting_id = @meetingId and item_id = @itemId",
            new { tenant, meetingId, itemId },
            cancellationToken: ct));
    }
}
