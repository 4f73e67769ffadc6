using System.Collections.Concurrent;
using System.Data.Common;
using Dapper;
using EarlySupport.Domain.Absences;
using EarlySupport.EventStore;
using EarlySupport.Service.Access;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Organisation;

namespace EarlySupport.Service.Absences.Forecasting;

/// <summary>
/// Those whose absence is not over, with what it will reach. Evaluating the rules takes a fraction of a millisecond a person and gives the same until the
/// person's absences, the rules or the day change: so it is kept for as long as none of these does (decision 0032).
/// </summary>
public sealed class UnfinishedAbsences(TenantDatabase database, BusinessClock clock)
{
    private static readonly string Absent = OrganisationReader.SettingsSql + SqlFile.Beside<UnfinishedAbsences>("unfinished");

    private static readonly string AbsencesOf = SqlFile.Beside<UnfinishedAbsences>("absences-of");

    private readonly ConcurrentDictionary<string, Evaluated> organisations = new();

    /// <summary>One round trip, and another for those whom nothing is known of yet, or nothing that still stands.</summary>
    /// <param name="among">Only these; null does not narrow, nor does it below.</param>
    /// <param name="supervisor">Only whom this person leads now.</param>
    internal async Task<AbsentNow> FindAsync(Readership readership, string[]? among, string? supervisor, string? unit, CancellationToken ct)
    {
        // Days of the organisation and of UTC differ by one at most, and a finished absence more gives nothing.
        var asked = new DynamicParameters(readership);
        asked.AddDynamicParams(new { today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(-1), among, supervisor, unit });
        await using var connection = await database.OpenAsync(readership.Tenant, ct);
        OrganisationSettings organisation;
        IReadOnlyList<PersonRow> rows;
        await using (var results = await connection.QueryMultipleAsync(new CommandDefinition(Absent, asked, cancellationToken: ct)))
        {
            organisation = await OrganisationReader.SettingsAsync(results);
            rows = (await results.ReadAsync<PersonRow>()).AsList();
        }

        var today = organisation.DayAt(clock.GetUtcNow());
        return new AbsentNow(organisation, today, await EvaluateAsync(connection, readership.Tenant, organisation, today, rows, ct));
    }

    private async Task<IReadOnlyList<AbsentPerson>> EvaluateAsync(
        DbConnection connection, string tenant, OrganisationSettings organisation, DateOnly today, IReadOnlyList<PersonRow> rows, CancellationToken ct)
    {
        var known = organisations.AddOrUpdate(
            tenant, _ => New(), (_, kept) => kept.Today == today && kept.PolicyVersion == organisation.Policy.Version ? kept : New());
        var ahead = rows.ToDictionary(row => row.EmployeeId, known.Find);
        string[] people = [.. ahead.Where(one => one.Value is null).Select(one => one.Key)];
        if (people.Length > 0)
        {
            await using var results = await connection.QueryMultipleAsync(new CommandDefinition(AbsencesOf, new { tenant, people }, cancellationToken: ct));
            var absences = (await results.ReadAsync<AbsenceRow>()).ToLookup(a => a.EmployeeId, a => a.ToAbsence());
            var confirmed = (await results.ReadAsync<ConfirmedRow>()).ToLookup(c => c.EmployeeId, c => new ConfirmedAllowanceDays(c.AsOf, c.Days));
            foreach (var row in rows.Where(row => ahead[row.EmployeeId] is null))
            {
                Absence[] own = [.. absences[row.EmployeeId]];
                var evaluated = new Ahead(Forecast.Of(own, [.. confirmed[row.EmployeeId]], organisation.Rules, today), CurrentSpell.Of(own, today));
                ahead[row.EmployeeId] = evaluated;
                known.Keep(row, evaluated);
            }
        }

        return [.. rows.Select(row => new AbsentPerson(row.EmployeeId, row.SupervisorId, row.UnitId, ahead[row.EmployeeId]!))];

        Evaluated New() => new(today, organisation.Policy.Version);
    }

    /// <param name="SupervisorId">The closest supervisor now; null when there is none.</param>
    /// <param name="Version">Of the stream of the person's absences.</param>
    private sealed record PersonRow(string EmployeeId, string? SupervisorId, string UnitId, long Version);

    private sealed record Evaluated(DateOnly Today, int PolicyVersion)
    {
        private readonly ConcurrentDictionary<string, (long Version, Ahead Ahead)> people = new();

        // What was read is as new as its version or newer; being newer, it is read again the next time.
        public Ahead? Find(PersonRow row) => people.TryGetValue(row.EmployeeId, out var kept) && kept.Version == row.Version ? kept.Ahead : null;

        public void Keep(PersonRow row, Ahead ahead) => people[row.EmployeeId] = (row.Version, ahead);
    }

    private sealed record AbsenceRow(string EmployeeId, string AbsenceId, string Kind, DateOnly FirstDay, DateOnly? LastDay, decimal Percent)
    {
        public Absence ToAbsence() => new(AbsenceId, FieldName.Parse<AbsenceKind>(Kind), FirstDay, LastDay, Percent);
    }

    private sealed record ConfirmedRow(string EmployeeId, DateOnly AsOf, int Days);
}

/// <param name="Today">The organisation's business date.</param>
/// <param name="People">By employee number.</param>
internal sealed record AbsentNow(OrganisationSettings Organisation, DateOnly Today, IReadOnlyList<AbsentPerson> People);

/// <param name="Foreseen">What will be reached, by all rules, if the absences go on as recorded.</param>
/// <param name="Spell">The spell of sickness that the person is in today; null when there is none.</param>
internal sealed record Ahead(IReadOnlyList<ForeseenCrossing> Foreseen, DayRange? Spell);

/// <param name="SupervisorId">The closest supervisor now; null when there is none.</param>
internal sealed record AbsentPerson(string EmployeeId, string? SupervisorId, string UnitId, Ahead Ahead);
