using System.Text.Json;
using Dapper;
using EarlySupport.Domain.Absences;
using EarlySupport.EventStore;
using EarlySupport.Service.Access;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Organisation;
using EarlySupport.Service.Pages;

namespace EarlySupport.Service.People;

/// <param name="Supervisor">By name, or number where there is none; null for whom nobody leads.</param>
/// <param name="IsDirect">Whether the reader leads them, or stands in for who does; else they are further down the line.</param>
public sealed record LedPerson(string EmployeeId, string? Name, string? Unit, string? Supervisor, bool IsDirect, AbsenceYear Year);

/// <param name="Shown">How many there are on all pages.</param>
/// <param name="HasLowerLine">Whether the reader may see others than those they lead themself or stand in for.</param>
public sealed record LedPeople(IReadOnlyList<LedPerson> People, long Shown, bool HasLowerLine, DateOnly Today);

/// <summary>Those for whom somebody answers, with the last twelve months of their absences.</summary>
public sealed class MyPeople(TenantDatabase database, BusinessClock clock)
{
    private static readonly string Sql = OrganisationReader.SettingsSql + SqlFile.Beside<MyPeople>("my-people");

    /// <summary>One round trip.</summary>
    /// <param name="all">With those further down the line.</param>
    /// <param name="page">From 1.</param>
    public Task<LedPeople> OfAsync(Readership readership, bool all, int page, CancellationToken ct) =>
        FindAsync(readership, new { all, employee = (string?)null, skip = (page - 1) * Paging.Size }, ct);

    /// <summary>Null for somebody who is not among them.</summary>
    public async Task<(LedPerson Person, DateOnly Today)?> FindAsync(Readership readership, string employee, CancellationToken ct)
    {
        var found = await FindAsync(readership, new { all = true, employee, skip = 0 }, ct);
        return found.People is [var one] ? (one, found.Today) : null;
    }

    private async Task<LedPeople> FindAsync(Readership readership, object which, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var asked = new DynamicParameters(readership);
        asked.AddDynamicParams(which);
        asked.AddDynamicParams(new { now, limit = Paging.Size, from = AbsenceYear.FirstDay(DateOnly.FromDateTime(now.UtcDateTime)).AddDays(-1) });
        await using var connection = await database.OpenAsync(readership.Tenant, ct);
        await using var results = await connection.QueryMultipleAsync(new CommandDefinition(Sql, asked, cancellationToken: ct));
        var today = (await OrganisationReader.SettingsAsync(results)).DayAt(now);
        var hasLowerLine = await results.ReadSingleAsync<bool>();
        var rows = (await results.ReadAsync<Row>()).AsList();
        return new LedPeople([.. rows.Select(row => row.ToPerson(today))], rows.FirstOrDefault()?.Shown ?? 0, hasLowerLine, today);
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
