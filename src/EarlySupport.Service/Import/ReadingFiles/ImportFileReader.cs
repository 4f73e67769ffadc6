namespace EarlySupport.Service.Import.ReadingFiles;

/// <summary>Reads a file, and checks all that can be checked without knowing the organisation; the rest is <see cref="Known"/>'s.</summary>
public static class ImportFileReader
{
    /// <param name="name">The file's name, with or without its folder.</param>
    /// <param name="content">Read once, forwards, and asynchronously, so that it may be a request body; left open.</param>
    /// <returns>What the file turned out to be. Nothing that stands in a file is an exception; failing to read it is.</returns>
    public static async Task<ImportFile> ReadAsync(string name, Stream content, CancellationToken cancellation = default)
    {
        using var rows = new CsvRows(content);
        if (!await rows.ReadAsync(cancellation))
            return new ImportFile(name, null, [rows.FileFault ?? Fault.EmptyFile().At(1, "")]);
        return ImportFileKinds.Of(name, rows.Fields()) switch
        {
            ImportFileKind.Units => await ReadAsync(name, rows, UnitRows.Format, cancellation),
            ImportFileKind.Employees => await ReadAsync(name, rows, EmployeeRows.Format, cancellation),
            ImportFileKind.Absences => await ReadAsync(name, rows, AbsenceRows.Format, cancellation),
            _ => new ImportFile(name, null, [Fault.UnknownFile().At(rows.Line, rows.Raw)]),
        };
    }

    private static async Task<ImportFile> ReadAsync<T>(string name, CsvRows rows, FileFormat<T> format, CancellationToken cancellation)
    {
        var header = rows.Fields();
        var headerFaults = HeaderFaults(header, rows.Raw, format.Columns).Select(fault => fault.At(rows.Line, rows.Raw)).ToList();
        if (headerFaults.Count > 0)
            return new ImportFile<T>(name, format.Kind, [], headerFaults);

        var found = new RowsFound<T>(format, rows, header);
        while (await rows.ReadAsync(cancellation))
            found.Take();
        return rows.FileFault is { } fault
            ? new ImportFile<T>(name, format.Kind, [], [.. found.Rejected, fault])
            : new ImportFile<T>(name, format.Kind, found.Accepted, found.Rejected);
    }

    private static IEnumerable<Fault> HeaderFaults(IReadOnlyList<string> header, string raw, IReadOnlyList<string> needed) =>
        from column in needed
        let times = header.Count(name => name == column)
        where times != 1
        select times == 0 ? Fault.MissingColumn(column, needed, raw) : Fault.DuplicateColumn(column);
}
