using Dapper;
using EarlySupport.Domain.Absences;
using EarlySupport.Domain.Policies;
using EarlySupport.Service.Access;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.Absences.Forecasting;

/// <summary>Those whose absence is not over, with what counts for them.</summary>
internal static class UnfinishedAbsences
{
    /// <summary>To be asked for after the settings of the organisation, with what <see cref="Asked"/> gives.</summary>
    public static readonly string Sql = SqlFile.Beside<AbsentPerson>("unfinished");

    /// <param name="today">Those count whose absence is not over before it.</param>
    /// <param name="among">Only these; null does not narrow, nor does it below.</param>
    public static DynamicParameters Asked(Readership readership, DateOnly today, string[]? among, string? supervisor, string? unit)
    {
        var asked = new DynamicParameters(readership);
        asked.AddDynamicParams(new { today, among, supervisor, unit });
        return asked;
    }

    public static async Task<IReadOnlyList<AbsentPerson>> ReadAsync(SqlMapper.GridReader results)
    {
        var people = (await results.ReadAsync<AbsenceRow>()).ToLookup(a => (a.EmployeeId, a.SupervisorId, a.UnitId));
        var confirmed = (await results.ReadAsync<ConfirmedRow>()).ToLookup(c => c.EmployeeId, c => new ConfirmedAllowanceDays(c.AsOf, c.Days));
        return [.. people.Select(p => new AbsentPerson(
            p.Key.EmployeeId, p.Key.SupervisorId, p.Key.UnitId, [.. p.Select(a => a.ToAbsence())], [.. confirmed[p.Key.EmployeeId]]))];
    }

    private sealed record AbsenceRow(
        string EmployeeId, string? SupervisorId, string UnitId, string AbsenceId, string Kind, DateOnly FirstDay, DateOnly? LastDay, decimal Percent)
    {
        public Absence ToAbsence() => new(AbsenceId, FieldName.Parse<AbsenceKind>(Kind), FirstDay, LastDay, Percent);
    }

    private sealed record ConfirmedRow(string EmployeeId, DateOnly AsOf, int Days);
}

/// <param name="SupervisorId">The closest supervisor now; null when there is none.</param>
/// <param name="Absences">All of the person's, the finished ones too.</param>
internal sealed record AbsentPerson(
    string EmployeeId, string? SupervisorId, string UnitId, IReadOnlyList<Absence> Absences, IReadOnlyList<ConfirmedAllowanceDays> Confirmed)
{
    /// <summary>What will be reached if the absences go on as recorded.</summary>
    public IReadOnlyList<ForeseenCrossing> Foreseen(IReadOnlyList<Rule> rules, DateOnly today) => Forecast.Of(Absences, Confirmed, rules, today);
}
