using System.Globalization;
using EarlySupport.Domain.Absences;
using EarlySupport.Domain.Organisation;
using EarlySupport.Service.Import.ReadingFiles;
using FsCheck;
using FsCheck.Fluent;

namespace EarlySupport.Service.Tests.Import.ReadingFiles;

/// <summary>Any values that are allowed, written as CSV in any way that is allowed, come back the same.</summary>
public class RoundTripProperties
{
    private static readonly Gen<string> Id =
        Gen.Elements("ABCxyz019-_.".ToCharArray()).NonEmptyListOf().Select(characters => string.Concat(characters.Take(64)));

    private static readonly Gen<string> Name = Gen.Elements("a", "Ä", " ", ",", "\"", "'", ";", "=", "€", "😀", "\u2028")
        .ListOf().Select(characters => "x" + string.Concat(characters.Take(90)));

    private static readonly Gen<DateOnly> Day = Gen.Choose(new DateOnly(1900, 1, 1).DayNumber, new DateOnly(2100, 12, 31).DayNumber)
        .Select(DateOnly.FromDayNumber);

    private static readonly Gen<decimal> Percentage = Gen.Choose(1, 10_000).Select(hundredths => hundredths / 100m);

    /// <summary>How a file is written: the line end, whether the last line has one, and whether all values stand in quotes.</summary>
    private static readonly Gen<Writing> Writings =
        from lineEnd in Gen.Elements("\n", "\r\n", "\r")
        from endsLastLine in Gen.Elements(true, false)
        from quoteAll in Gen.Elements(true, false)
        select new Writing(lineEnd, endsLastLine, quoteAll);

    [Fact]
    public void Units() => ComeBack(
        from id in Id
        from name in Name
        from sector in Name
        select new Unit(id, name, sector),
        "units.csv",
        Reading.UnitHeader,
        unit => unit.UnitId,
        unit => [unit.UnitId, unit.Name, unit.Sector]);

    [Fact]
    public void Employees() => ComeBack(
        from id in Id
        from name in Name
        from email in Gen.Elements(null, "a@b", "etu.suku@example.org")
        from unit in Id
        from supervisor in Gen.OneOf(Gen.Constant((string?)null), Id.Select(value => (string?)value))
        from period in Period
        from fte in Percentage
        select new Employee(id, name, email, unit, supervisor, period.First, period.Last, fte),
        "employees.csv",
        Reading.EmployeeHeader,
        employee => employee.EmployeeId,
        employee => [employee.EmployeeId, employee.Name, employee.Email, employee.UnitId, employee.SupervisorId, Text(employee.EmployedFrom),
            Text(employee.EmployedTo), employee.FtePercent.ToString(CultureInfo.InvariantCulture)]);

    [Fact]
    public void Absences() => ComeBack(
        from id in Id
        from employee in Id
        from kind in Gen.Elements(KindNames)
        from period in Period
        from percent in Percentage
        select new ReportedAbsence(employee, new Absence(id, kind.Kind, period.First, period.Last, percent)),
        "absences.csv",
        Reading.AbsenceHeader,
        reported => reported.Absence.AbsenceId,
        reported => [reported.Absence.AbsenceId, reported.EmployeeId, KindNames.Single(kind => kind.Kind == reported.Absence.Kind).Name,
            Text(reported.Absence.FirstDay), Text(reported.Absence.LastDay), reported.Absence.Percent.ToString(CultureInfo.InvariantCulture)]);

    private static readonly (AbsenceKind Kind, string Name)[] KindNames =
    [
        (AbsenceKind.Sickness, "sickness"),
        (AbsenceKind.OccupationalAccident, "occupational-accident"),
        (AbsenceKind.PartialSickness, "partial-sickness"),
        (AbsenceKind.Rehabilitation, "rehabilitation"),
        (AbsenceKind.ChildSickness, "child-sickness"),
    ];

    private static Gen<(DateOnly First, DateOnly? Last)> Period =>
        from day in Day
        from other in Day
        from open in Gen.Elements(true, false)
        select (day < other ? day : other, open ? null : (DateOnly?)(day < other ? other : day));

    private static void ComeBack<T>(Gen<T> value, string name, string header, Func<T, string> id, Func<T, string?[]> fields)
    {
        var files =
            from values in value.ListOf()
            from writing in Writings
            select (Values: values.DistinctBy(id).ToList(), Writing: writing);
        Prop.ForAll(files.ToArbitrary(), file =>
        {
            var text = file.Writing.Text([header.TrimEnd().Split(','), .. file.Values.Select(fields)]);
            var read = (ImportFile<T>)Reading.Text(name, text).GetAwaiter().GetResult();
            Assert.Empty(read.Rejected);
            Assert.Equal(file.Values, read.Accepted.Select(row => row.Value));
        }).QuickCheckThrowOnFailure();
    }

    private static string Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private sealed record Writing(string LineEnd, bool EndsLastLine, bool QuoteAll)
    {
        public string Text(IEnumerable<string?[]> rows) =>
            string.Join(LineEnd, rows.Select(row => string.Join(',', row.Select(Field)))) + (EndsLastLine ? LineEnd : "");

        private string Field(string? value) => QuoteAll || (value ?? "").AsSpan().ContainsAny(',', '"')
            ? $"\"{value?.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : value ?? "";
    }
}
