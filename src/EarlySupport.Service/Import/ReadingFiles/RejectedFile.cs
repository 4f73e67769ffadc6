using System.Globalization;
using CsvHelper;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.Import.ReadingFiles;

/// <summary>
/// <c>absences.csv.rejected.csv</c> beside <c>absences.csv</c>: the rows that were refused, why, and as they stand in the file, for somebody to
/// put right there: this file itself is not imported. Somebody opens it in a spreadsheet, so a value or row that would be a formula has an apostrophe
/// before it that the file has not (<see cref="ExportedCsv"/>).
/// </summary>
public static class RejectedFile
{
    private const string Ending = ".rejected.csv";

    /// <summary>Where the refusals of an input file go.</summary>
    public static string PathFor(string inputPath) => inputPath + Ending;

    /// <summary>Whether a file is one of these. An import of a folder leaves them out.</summary>
    public static bool IsOne(string path) => path.EndsWith(Ending, StringComparison.OrdinalIgnoreCase);

    /// <summary>Leaves beside the input file the refusals of this run, and none of an earlier one: no refusals, no file.</summary>
    public static async Task WriteAsync(string inputPath, IReadOnlyList<RejectedRow> rejected, CancellationToken cancellation = default)
    {
        File.Delete(PathFor(inputPath));
        if (rejected.Count == 0)
            return;
        await using var file = File.Create(PathFor(inputPath));
        await WriteAsync(file, rejected, cancellation);
    }

    /// <summary>The same as UTF-8, in the order given: line, column, value, code, reason, and the row itself.</summary>
    public static async Task WriteAsync(Stream file, IReadOnlyList<RejectedRow> rejected, CancellationToken cancellation = default)
    {
        await using var csv = ExportedCsv.To(file, "\r\n");
        await WriteAsync(csv, ["line", "column", "value", "code", "reason", "row"], cancellation);
        foreach (var row in rejected)
        {
            string?[] fields = [row.Line.ToString(CultureInfo.InvariantCulture), row.Column, row.Value, row.Code, row.Reason, row.Raw];
            await WriteAsync(csv, fields, cancellation);
        }
    }

    private static async Task WriteAsync(CsvWriter csv, string?[] fields, CancellationToken cancellation)
    {
        foreach (var field in fields)
            csv.WriteField(field);
        await csv.EndRecordAsync(cancellation);
    }
}
