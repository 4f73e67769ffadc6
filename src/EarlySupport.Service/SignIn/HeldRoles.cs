using Dapper;
using EarlySupport.Domain;
using EarlySupport.Domain.Organisation;
using EarlySupport.EventStore;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.SignIn;

/// <summary>
/// The roles in which somebody may act now: looked up with every request, so that what changes counts at once. Everybody employed today is an
/// employee; who leads somebody, or stands in today for somebody who does, is a supervisor; the others are granted.
/// </summary>
public sealed class HeldRoles(TenantDatabase database, BusinessClock clock)
{
    public const string Employee = "employee";
    public const string Supervisor = "supervisor";

    private static readonly string Held = SqlFile.Beside<HeldRoles>("held-roles");

    /// <summary>Every role there is, in the order in which they are offered.</summary>
    public static IReadOnlyList<string> All { get; } = [Employee, Supervisor, .. FieldName.All<GrantedRole>()];

    /// <param name="told">Those that the provider says somebody has.</param>
    /// <returns>
    /// In the order of <see cref="All"/>; none for an employee before the first and after the last day of employment, and for what is no id.
    /// </returns>
    public async Task<IReadOnlyList<string>> OfAsync(string tenant, string personId, IReadOnlyCollection<string> told, CancellationToken ct)
    {
        if (!Identifier.IsWellFormed(personId))
            return [];
        await using var connection = await database.OpenAsync(tenant, ct);
        var row = await connection.QuerySingleAsync<Row>(new CommandDefinition(
            Held, new { tenant, personId, now = clock.GetUtcNow() }, cancellationToken: ct));
        if (row.IsEmployed == false)
            return [];
        var granted = row.Granted?.Split(' ') ?? [];
        return [.. All.Where(role => role switch
        {
            Employee => row.IsEmployed == true,
            Supervisor => row.IsEmployed == true && row.Leads,
            _ => granted.Contains(role) || told.Contains(role),
        })];
    }

    /// <param name="IsEmployed">Today; null for somebody who never was.</param>
    /// <param name="Granted">Apart by blanks; null when none is.</param>
    private sealed record Row(bool? IsEmployed, bool Leads, string? Granted);
}
