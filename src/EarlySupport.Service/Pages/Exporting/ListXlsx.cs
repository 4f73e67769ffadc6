using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using EarlySupport.Service.Language;

namespace EarlySupport.Service.Pages.Exporting;

/// <summary>
/// A list as a workbook of one sheet. Text stands in its cell as text, which no spreadsheet takes for a formula; days and moments are numbers that
/// are shown as such, so that they can be sorted and reckoned with.
/// </summary>
internal static class ListXlsx
{
    // Places in the table of looks.
    private const uint Heading = 1;
    private const uint Day = 2;
    private const uint Moment = 3;

    // What a spreadsheet can hold.
    private const int MaximumText = 32_767;
    private const int MaximumName = 31;

    public static void Write(ExportedList list, PageWords words, Stream to)
    {
        using var file = SpreadsheetDocument.Create(to, SpreadsheetDocumentType.Workbook);
        var book = file.AddWorkbookPart();
        book.AddNewPart<WorkbookStylesPart>().Stylesheet = Looks();
        var sheet = book.AddNewPart<WorksheetPart>();
        book.Workbook = new Workbook(new Sheets(new Sheet { Name = Cut(words[list.Title], MaximumName), SheetId = 1, Id = book.GetIdOfPart(sheet) }));
        using var xml = OpenXmlWriter.Create(sheet);
        xml.WriteStartElement(new Worksheet());
        xml.WriteElement(new Columns(new Column { Min = 1, Max = (uint)list.Headings.Count, Width = 24, CustomWidth = true }));
        xml.WriteStartElement(new SheetData());
        Write(xml, list.Headings.Select(key => Text(words[key], Heading)));
        foreach (var row in list.Rows)
            Write(xml, row.Select(CellOf));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Write(OpenXmlWriter xml, IEnumerable<Cell> cells)
    {
        xml.WriteStartElement(new Row());
        foreach (var cell in cells)
            xml.WriteElement(cell);
        xml.WriteEndElement();
    }

    private static Cell CellOf(object? value) => value switch
    {
        null => new Cell(),
        int or long => new Cell(new CellValue(Convert.ToString(value, CultureInfo.InvariantCulture)!)),
        DateOnly day => new Cell(new CellValue(day.ToDateTime(TimeOnly.MinValue).ToOADate())) { StyleIndex = Day },
        DateTime moment => new Cell(new CellValue(moment.ToOADate())) { StyleIndex = Moment },
        _ => Text(value.ToString()!, look: 0),
    };

    private static Cell Text(string text, uint look) =>
        new(new InlineString(new Text(Cut(Writable(text), MaximumText)) { Space = SpaceProcessingModeValues.Preserve }))
        {
            DataType = CellValues.InlineString,
            StyleIndex = look,
        };

    // A control character, which XML cannot hold.
    private static string Writable(string text) => string.Concat(text.Select(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c) ? c : '\uFFFD'));

    private static string Cut(string text, int length) => text.Length > length ? text[..length] : text;

    // 14 and 22 are the day and the moment as the language of the spreadsheet writes them. The first two fills are the format's own.
    private static Stylesheet Looks() => new(
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellFormats(
            new CellFormat(),
            new CellFormat { FontId = 1, ApplyFont = true },
            new CellFormat { NumberFormatId = 14, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = 22, ApplyNumberFormat = true }));
}
