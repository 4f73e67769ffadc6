namespace EarlySupport.Service.Import.ReadingFiles;

/// <summary>The rows of a file as they are read, sorted into those that can be imported and those that cannot.</summary>
internal sealed class RowsFound<T>(FileFormat<T> format, CsvRows rows, string[] header)
{
    private readonly Row row = new(rows, format.Columns, [.. format.Columns.Select(column => Array.IndexOf(header, column))]);
    private readonly List<AcceptedRow<T>> accepted = [];
    private readonly List<RejectedRow> rejected = [];
    private readonly Dictionary<string, AcceptedRow<T>> byId = [];

    public IReadOnlyList<AcceptedRow<T>> Accepted => accepted;

    public IReadOnlyList<RejectedRow> Rejected => rejected;

    /// <summary>Takes the row that <c>rows</c> stands on.</summary>
    public void Take()
    {
        row.Faults.Clear();
        if (IsWellFormed())
            Accept(format.Read(row));
        rejected.AddRange(row.Faults.Select(fault => fault.At(rows.Line, rows.Raw)));
    }

    private bool IsWellFormed()
    {
        if (rows.QuoteFault is { } quoteFault)
            row.Faults.Add(quoteFault);
        else if (rows.FieldCount != header.Length)
            row.Faults.Add(Fault.FieldCount(rows.FieldCount, header.Length));
        return row.Faults.Count == 0;
    }

    private void Accept(T value)
    {
        if (row.Faults.Count > 0)
            return;
        var taken = new AcceptedRow<T>(rows.Line, rows.Raw, value);
        if (byId.TryAdd(format.Id(value), taken))
            accepted.Add(taken);
        else if (byId[format.Id(value)] is var first && !Equals(first.Value, value))
            row.Faults.Add(format.Repeated(first, value));
    }
}
