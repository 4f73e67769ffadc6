using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace EarlySupport.Service.Tests.Pages.Exporting;

/// <summary>A list that was taken along, opened again.</summary>
internal static class TakenFile
{
    /// <summary>All rows, the heading's first.</summary>
    public static IReadOnlyList<string[]> OfCsv(byte[] file)
    {
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), file[..3]);
        return [.. Encoding.UTF8.GetString(file[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(Fields)];
    }

    /// <summary>The same of a workbook: text, whole numbers, days and moments as its cells hold them. Any program must take it for sound.</summary>
    public static IReadOnlyList<object[]> OfXlsx(byte[] file)
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(book).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        var sheet = Assert.Single(book.WorkbookPart!.WorksheetParts).Worksheet;
        Assert.Empty(sheet.Descendants<CellFormula>());
        return [.. sheet.Descendants<Row>().Select(row => row.Elements<Cell>().Select(Value).ToArray())];
    }

    /// <summary>Of the workbook's only sheet.</summary>
    public static string NameOfSheet(byte[] file)
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        return Assert.Single(book.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>()).Name!.Value!;
    }

    private static string[] Fields(string line) =>
    [
        .. Regex.Matches(line, "(?:^|(?<=,))(?:\"((?:[^\"]|\"\")*)\"|([^,]*))")
            .Select(m => m.Groups[1].Success ? m.Groups[1].Value.Replace("\"\"", "\"", StringComparison.Ordinal) : m.Groups[2].Value),
    ];

    /// <summary>A cell as the CSV has it.</summary>
    public static string Written(object value) => value switch
    {
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static object Value(Cell cell) => cell switch
    {
        { DataType: { } type } => type == CellValues.InlineString ? cell.InlineString!.InnerText
            : throw new InvalidOperationException($"A cell of the kind {type}."),
        { CellValue: null } => "",
        { StyleIndex.Value: 2 } => DateOnly.FromDateTime(At(cell)),
        { StyleIndex.Value: 3 } => At(cell),
        _ => long.Parse(cell.CellValue.InnerText, CultureInfo.InvariantCulture),
    };

    private static DateTime At(Cell cell) => DateTime.FromOADate(double.Parse(cell.CellValue!.InnerText, CultureInfo.InvariantCulture));
}
