using Dapper;
using EarlySupport.EventStore;
using EarlySupport.Service.Access;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.IntensifiedSupport.Negotiations;

/// <param name="At">By the organisation's clock.</param>
/// <param name="State">One of <see cref="NegotiationList.States"/>.</param>
/// <param name="HeldOn">Null while it was not held.</param>
public sealed record NegotiationRow(string CaseId, string NegotiationId, string EmployeeId, DateOnly On, TimeOnly At, string State, DateOnly? HeldOn);

/// <summary>Negotiations of all cases in order of the days and times they are set for.</summary>
public sealed class NegotiationList(TenantDatabase database)
{
    private static readonly string Negotiations = SqlFile.Beside<NegotiationList>("negotiations");

    public static IReadOnlyList<string> States { get; } = ["scheduled", "missed", "cancelled", "held"];

    /// <summary>What is null does not narrow; the days are inclusive.</summary>
    public async Task<IReadOnlyList<NegotiationRow>> FindAsync(
        Readership readership, string? employee, DateOnly? from, DateOnly? to, string? state, CancellationToken ct)
    {
        var asked = new DynamicParameters(readership);
        asked.AddDynamicParams(new { employee, from, to, state });
        await using var connection = await database.OpenAsync(readership.Tenant, ct);
        return [.. await connection.QueryAsync<NegotiationRow>(new CommandDefinition(Negotiations, asked, cancellationToken: ct))];
    }
}
