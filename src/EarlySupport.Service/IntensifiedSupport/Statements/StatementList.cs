using Dapper;
using EarlySupport.EventStore;
using EarlySupport.Service.Access;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.IntensifiedSupport.Statements;

/// <param name="Purpose">FI-90 or other.</param>
/// <param name="RequestedOn">Null where it was given on a referral.</param>
/// <param name="NeededBy">As it was known when it was asked for, or when it had passed.</param>
/// <param name="State">requested, given or delivered.</param>
/// <param name="IsOpen">Whether its case is.</param>
public sealed record StatementRow(
    string CaseId, string StatementId, string EmployeeId, string? Name, string Purpose, DateOnly? RequestedOn, DateOnly? NeededBy, string State,
    DateOnly? GivenOn, DateOnly? DeliveredOn, bool IsOpen, DateOnly Today)
{
    public bool IsWaitedFor => State == "requested" && IsOpen;

    /// <summary>Calendar days from today; below 0 when the day has passed. Null where nothing waits.</summary>
    public int? DaysLeft => IsWaitedFor ? NeededBy?.DayNumber - Today.DayNumber : null;
}

/// <summary>The statements of occupational health, those that are waited for first.</summary>
public sealed class StatementList(TenantDatabase database)
{
    /// <summary>What was given long ago is found with the person.</summary>
    private const int Most = 100;

    private static readonly string Statements = SqlFile.Beside<StatementList>("statements");

    /// <summary>One query.</summary>
    public async Task<IReadOnlyList<StatementRow>> FindAsync(Readership readership, CancellationToken ct)
    {
        var asked = new DynamicParameters(readership);
        asked.AddDynamicParams(new { limit = Most });
        await using var connection = await database.OpenAsync(readership.Tenant, ct);
        return (await connection.QueryAsync<StatementRow>(new CommandDefinition(Statements, asked, cancellationToken: ct))).AsList();
    }
}
