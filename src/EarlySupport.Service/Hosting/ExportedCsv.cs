using CsvHelper;

namespace EarlySupport.Service.Hosting;

/// <summary>
/// Makes what writes CSV that leaves the service. Text that a spreadsheet would take for a formula (it begins with =, +, -, @, a tab or a carriage
/// return) gets an apostrophe before it, as OWASP advises; numbers and days that are written as such stay as they are.
/// </summary>
internal static class ExportedCsv
{
    /// <param name="newLine">After each row.</param>
    public static CsvWriter To(Stream stream, string newLine) =>
        CsvWriter.Create(stream, new CsvWriterOptions { NewLine = newLine, Injection = CsvInjection.Escape }, leaveOpen: true);
}
