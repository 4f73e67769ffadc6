using Dapper;
using EarlySupport.Domain.Organisation;
using EarlySupport.EventStore;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Organisation;

namespace EarlySupport.Service.Absences;

/// <summary>What deciding about somebody's absence needs besides the person's own record.</summary>
/// <param name="Employment">Null when the employee is not known.</param>
/// <param name="IdBelongsTo">The employee with whom the absence id stands; null when it is free.</param>
/// <param name="Today">The organisation's business date now.</param>
public sealed record AbsenceContext(OrganisationSettings Organisation, Employment? Employment, string? IdBelongsTo, DateOnly Today);

public sealed class AbsenceContexts(TenantDatabase database, BusinessClock clock)
{
    private static readonly string Context = OrganisationReader.SettingsSql + SqlFile.Beside<AbsenceContexts>("context");

    /// <summary>One round trip.</summary>
    public async Task<AbsenceContext> OfAsync(string tenant, string employeeId, string? absenceId, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(tenant, ct);
        await using var results = await connection.QueryMultipleAsync(
            new CommandDefinition(Context, new { tenant, employeeId, absenceId }, cancellationToken: ct));
        var organisation = await OrganisationReader.SettingsAsync(results);
        return new AbsenceContext(
            organisation,
            await results.ReadSingleOrDefaultAsync<Employment>(),
            await results.ReadSingleOrDefaultAsync<string>(),
            Today(organisation));
    }

    /// <summary>The organisation's business date now.</summary>
    public DateOnly Today(OrganisationSettings organisation) => organisation.DayAt(clock.GetUtcNow());
}
