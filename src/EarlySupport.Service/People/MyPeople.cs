using System.Text.Json;
using Dapper;
using EarlySupport.Domain.Absences;
using EarlySupport.EventStore;
using EarlySupport.Service.Access;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Organisation;

namespace EarlySupport.Service.People;

/// <param name="Supervisor">By name, or number where there is none; null for whom nobody leads.</param>
/// <param name="IsDirect">Whether the reader leads them, or stands in for who does; else they are further down the line.</param>
public sealed record LedPerson(string EmployeeId, string? Name, string? Unit, string? Supervisor, bool IsDirect, AbsenceYear Year);

/// <param name="Shown">How many there are on all pages.</param>
/// <param name="HasLowerLine">Whether the reader may see others than these, on whatever page, further down the line.</param>
public sealed record LedPeople(IReadOnlyList<LedPerson> People, long Shown, bool HasLowerLine, DateOnly Today);

/// <summary>Those for whom somebody answers, with the last twelve months of their absences.</summary>
public sealed class MyPeople(TenantDatabase database, BusinessClock clock)
{
    private static readonly string Near = OrganisationReader.SettingsSql + SqlFile.Beside<MyPeople>("near-people");
    private static readonly string Page = SqlFile.Beside<MyPeople>("my-people");

    /// <summary>Two round trips.</summary>
    /// <param name="all">With those further down the line.</param>
    /// <param name="page">From 1.</param>
    /// <param name="limit">How many a page; null for all.</param>
    public Task<LedPeople> OfAsync(Readership readership, bool all, int page, int? limit, CancellationToken ct) =>
        FindAsync(readership, near => all ? null : near, limit, (page - 1) * limit ?? 0, ct);

    /// <summary>Null for somebody who is not among them.</summary>
    public async Task<(LedPerson Person, DateOnly Today)?> FindAsync(Readership readership, string employee, CancellationToken ct)
    {
        var found = await FindAsync(readership, _ => [employee], limit: 1, skip: 0, ct);
        return found.People is [var one] ? (one, found.Today) : null;
    }

    /// <param name="among">Who is asked for, of those near; null: everybody the reader may see. Few are looked up one by one, however many there are.</param>
    private async Task<LedPeople> FindAsync(Readership readership, Func<string[], string[]?> among, int? limit, int skip, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var connection = await database.OpenAsync(readership.Tenant, ct);
        await using var near = await connection.QueryMultipleAsync(new CommandDefinition(Near, readership, cancellationToken: ct));
        var today = (await OrganisationReader.SettingsAsync(near)).DayAt(now);
        string[] direct = [.. await near.ReadAsync<string>()];

        var asked = new DynamicParameters(readership);
        asked.AddDynamicParams(new { direct, among = among(direct), limit, skip, from = AbsenceYear.FirstDay(today) });
        await using var results = await connection.QueryMultipleAsync(new CommandDefinition(Page, asked, cancellationToken: ct));
        var rows = (await results.ReadAsync<Row>()).AsList();
        return new LedPeople([.. rows.Select(row => row.ToPerson(today))], rows.FirstOrDefault()?.Shown ?? 0, await results.ReadSingleAsync<bool>(), today);
    }

    private sealed record Row(
        string EmployeeId, string? Name, string? Unit, string? Supervisor, bool IsDirect, long Shown, string Absences)
    {
        public LedPerson ToPerson(DateOnly today) => new(
            EmployeeId, Name, Unit, Supervisor, IsDirect, AbsenceYear.Of(JsonSerializer.Deserialize<IReadOnlyList<Told>>(Absences, Json.Plain)!
                .Select(a => new Absence("", a.Kind, a.FirstDay, a.LastDay, 100)), today));
    }

    private sealed record Told(AbsenceKind Kind, DateOnly FirstDay, DateOnly? LastDay);
}
