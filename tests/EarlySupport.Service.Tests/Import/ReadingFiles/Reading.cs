using System.Text;
using EarlySupport.Domain.Organisation;
using EarlySupport.Service.Import.ReadingFiles;

namespace EarlySupport.Service.Tests.Import.ReadingFiles;

/// <summary>Files written in the test, read as the import reads them.</summary>
internal static class Reading
{
    public const string UnitHeader = "unit_id,name,sector\n";
    public const string EmployeeHeader = "employee_id,name,email,unit_id,supervisor_id,employed_from,employed_to,fte_percent\n";
    public const string AbsenceHeader = "absence_id,employee_id,kind,first_day,last_day,percent\n";

    public static Task<ImportFile> Bytes(string name, byte[] content) => ImportFileReader.ReadAsync(name, new MemoryStream(content));

    public static Task<ImportFile> Text(string name, string content) => Bytes(name, Encoding.UTF8.GetBytes(content));

    public static async Task<ImportFile<Unit>> Units(string rows) => (ImportFile<Unit>)await Text("units.csv", UnitHeader + rows);

    public static async Task<ImportFile<Employee>> Employees(string rows) =>
        (ImportFile<Employee>)await Text("employees.csv", EmployeeHeader + rows);

    public static async Task<ImportFile<ReportedAbsence>> Absences(string rows) =>
        (ImportFile<ReportedAbsence>)await Text("absences.csv", AbsenceHeader + rows);

    /// <summary>Line, column (<c>-</c> for none), code; in the order given.</summary>
    public static IEnumerable<string> Refusals(this ImportFile file) =>
        file.Rejected.Select(row => $"{row.Line} {row.Column ?? "-"} {row.Code}");
}
