using Dapper;
using EarlySupport.EventStore;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Organisation;

namespace EarlySupport.Service.IntensifiedSupport.Reassignments;

/// <param name="State">One of <see cref="ReassignmentList.States"/>.</param>
/// <param name="OfferedUnitId">Of the last offer.</param>
public sealed record ReassignmentRow(
    string CaseId, string ReassignmentId, string EmployeeId, string FromUnitId, DateOnly SoughtOn, string State, string? OfferedUnitId, DateOnly? OfferedOn,
    string? PlacedUnitId, DateOnly? PlacedFrom, DateOnly? FailedOn);

/// <param name="SoughtFrom">People of the unit for whom a post is sought now.</param>
/// <param name="Offered">Posts that the unit offers now.</param>
/// <param name="Placed">People placed in the unit whose first day there is after the same day 24 months ago; those to come among them.</param>
public sealed record UnitLoad(string UnitId, string Name, string Sector, long SoughtFrom, long Offered, long Placed);

/// <summary>Posts that are sought, offered and found over the whole organisation.</summary>
public sealed class ReassignmentList(TenantDatabase database, OrganisationReader organisations, BusinessClock clock)
{
    private const int Months = 24;

    private static readonly string Reassignments = SqlFile.Beside<ReassignmentList>("reassignments");
    private static readonly string Load = SqlFile.Beside<ReassignmentList>("load");

    public static IReadOnlyList<string> States { get; } = ["sought", "offered", "placed", "failed"];

    /// <summary>In the order they were sought; what is null does not narrow.</summary>
    public async Task<IReadOnlyList<ReassignmentRow>> FindAsync(string tenant, string? state, string? unit, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(tenant, ct);
        return [.. await connection.QueryAsync<ReassignmentRow>(new CommandDefinition(Reassignments, new { tenant, state, unit }, cancellationToken: ct))];
    }

    /// <summary>Every unit, by sector and id.</summary>
    public async Task<IReadOnlyList<UnitLoad>> LoadAsync(string tenant, CancellationToken ct)
    {
        var since = (await organisations.SettingsAsync(tenant, ct)).DayAt(clock.GetUtcNow()).AddMonths(-Months);
        await using var connection = await database.OpenAsync(tenant, ct);
        return [.. await connection.QueryAsync<UnitLoad>(new CommandDefinition(Load, new { tenant, since }, cancellationToken: ct))];
    }
}
