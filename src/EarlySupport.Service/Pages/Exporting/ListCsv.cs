using System.Globalization;
using System.Text;
using CsvHelper;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Language;

namespace EarlySupport.Service.Pages.Exporting;

/// <summary>
/// A list as CSV: a heading and a row each, days and moments as ISO 8601 has them. The mark at its beginning tells a spreadsheet that it is UTF-8.
/// </summary>
internal static class ListCsv
{
    public static void Write(ExportedList list, PageWords words, Stream to)
    {
        to.Write(Encoding.UTF8.Preamble);
        using var csv = ExportedCsv.To(to, "\r\n");
        Write(csv, list.Headings.Select(key => words[key]));
        foreach (var row in list.Rows)
            Write(csv, row);
    }

    private static void Write(CsvWriter csv, IEnumerable<object?> row)
    {
        foreach (var value in row)
            Write(csv, value);
        csv.EndRecord();
    }

    // Numbers are written as such: a guard against formulas would take -5 for one.
    private static void Write(CsvWriter csv, object? value)
    {
        switch (value)
        {
            case int or long:
                csv.WriteField(Convert.ToInt64(value, CultureInfo.InvariantCulture), default);
                break;
            case DateOnly day:
                csv.WriteField(day, "yyyy-MM-dd");
                break;
            case DateTime moment:
                csv.WriteField(moment, "yyyy-MM-dd'T'HH:mm:ss'Z'");
                break;
            default:
                csv.WriteField(value?.ToString());
                break;
        }
    }
}
