using System.Text;
using CsvHelper;

namespace EarlySupport.Service.Import.ReadingFiles;

/// <summary>The rows of a CSV file (RFC 4180), one after the other, the header row as the first. Blank lines are left out.</summary>
internal sealed class CsvRows : IDisposable
{
    /// <summary>The longest row; one with line breaks in quotes goes over several lines, which are limited by themselves.</summary>
    public const int MaxRowBytes = 256 * 1024;

    private readonly CheckedBytes bytes;
    private readonly CsvReader reader;
    private CsvMalformedReason? misquoted;

    public CsvRows(Stream content)
    {
        bytes = new CheckedBytes(content);
        reader = CsvReader.Create(bytes, new CsvReaderOptions
        {
            Separator = ',',
            HasHeader = false,
            TrackLineNumbers = true,
            MaxRecordSize = MaxRowBytes,
            PoolStrings = true,
            OnMalformedRecord = record => misquoted = record.Reason,
        });
    }

    /// <summary>The line on which the row begins, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>The row as it stands in the file, without its line end.</summary>
    public string Raw => Encoding.UTF8.GetString(reader.RawRecord);

    public int FieldCount => reader.FieldCount;

    /// <summary>What is wrong with the quotes of the row; null when they are in order.</summary>
    public Fault? QuoteFault => misquoted switch
    {
        null => null,
        CsvMalformedReason.UnterminatedQuote => Fault.UnclosedQuote(),
        _ => Fault.StrayQuote(),
    };

    /// <summary>Why the rows end before the file does; null when they do not.</summary>
    public RejectedRow? FileFault { get; private set; }

    /// <param name="position">From 0.</param>
    public string Field(int position) => reader.GetString(position);

    public string[] Fields() => [.. Enumerable.Range(0, FieldCount).Select(Field)];

    /// <summary>Goes on to the next row.</summary>
    /// <returns>False when there is none, or none that is whole: then see <see cref="FileFault"/>.</returns>
    public async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        misquoted = null;
        bool found;
        try
        {
            found = await reader.ReadAsync(cancellation);
        }
        catch (CsvFormatException tooLong)
        {
            // The only thing the parser is not told to go on after: it would have to hold all the rest of the file.
            FileFault = Fault.RowTooLong(MaxRowBytes).At((int)tooLong.LineNumber, "");
            return false;
        }
        Line = found ? (int)reader.LineNumber : Line;
        if (bytes.Fault is null || (found && Line < bytes.Line && misquoted != CsvMalformedReason.UnterminatedQuote))
            return found;
        FileFault = bytes.Fault.At(bytes.Line, "");
        return false;
    }

    public void Dispose() => reader.Dispose();
}
