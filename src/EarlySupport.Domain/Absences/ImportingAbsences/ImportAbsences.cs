namespace EarlySupport.Domain.Absences.ImportingAbsences;

/// <summary>
/// Rows of a payroll file that have been checked: each is what its id should read now. Unknown or cancelled ids are reported, other
/// values are a correction, the same values change nothing (<c>absence-rules.md</c>, "Files").
/// </summary>
public sealed record ImportAbsences(IReadOnlyList<ImportedAbsences> People)
{
    /// <summary>What one person's rows come to.</summary>
    /// <param name="changed">The ids of the rows that led to an event.</param>
    public static Decision Decide(AbsenceRecord record, ImportedAbsences person, out IReadOnlyList<string> changed)
    {
        var rows = person.Rows.Where(r => !record.Absences.TryGetValue(r.AbsenceId, out var standing) || standing != r).ToList();
        changed = [.. rows.Select(r => r.AbsenceId)];
        return Decision.Of([.. rows.Select(r => Fact(record, person.EmployeeId, r))]);
    }

    private static object Fact(AbsenceRecord record, string employeeId, Absence row)
    {
        var (id, kind, first, last, percent) = row;
        return record.Absences.ContainsKey(id)
            ? new AbsenceCorrected(employeeId, id, kind, first, last, percent)
            : new AbsenceReported(employeeId, id, kind, first, last, percent);
    }
}

/// <summary>One person's rows; each absence id once.</summary>
public sealed record ImportedAbsences(string EmployeeId, IReadOnlyList<Absence> Rows);
