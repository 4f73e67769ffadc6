using EarlySupport.Domain.Absences;

namespace EarlySupport.Service.Import.ReadingFiles;

/// <summary><c>absences.csv</c>.</summary>
internal static class AbsenceRows
{
    public static readonly FileFormat<ReportedAbsence> Format = new(
        ImportFileKind.Absences,
        ["absence_id", "employee_id", "kind", "first_day", "last_day", "percent"],
        Read,
        reported => reported.Absence.AbsenceId,
        Repeated);

    private static readonly Dictionary<string, AbsenceKind> Kinds = new()
    {
        ["sickness"] = AbsenceKind.Sickness,
        ["occupational-accident"] = AbsenceKind.OccupationalAccident,
        ["partial-sickness"] = AbsenceKind.PartialSickness,
        ["rehabilitation"] = AbsenceKind.Rehabilitation,
        ["child-sickness"] = AbsenceKind.ChildSickness,
    };

    private static ReportedAbsence Read(Row row)
    {
        var (id, employee, kind, from) = (row.Id(0), row.Id(1), row.OneOf(2, Kinds), row.Day(3));
        return new ReportedAbsence(employee, new Absence(id, kind, from, row.OptionalLastDay(4, 3, from), row.Percentage(5)));
    }

    private static Fault Repeated(AcceptedRow<ReportedAbsence> first, ReportedAbsence again) =>
        first.Value.EmployeeId == again.EmployeeId
            ? Fault.OtherValues("absence_id", again.Absence.AbsenceId, first.Line)
            : Fault.IdOfTwoPeople("absence_id", again.Absence.AbsenceId, first.Value.EmployeeId, first.Line);
}
