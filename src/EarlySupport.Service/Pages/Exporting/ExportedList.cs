namespace EarlySupport.Service.Pages.Exporting;

/// <summary>A page whose list people take along as a file; <c>_Files.cshtml</c> under the list has the links.</summary>
public interface IListPage
{
    /// <summary>What was read for the page; where a file is asked for, that is the whole list.</summary>
    ExportedList List { get; }
}

/// <summary>A list as it leaves the service.</summary>
/// <param name="Title">Key of what the page and the file are called.</param>
/// <param name="Headings">Keys, one for each column.</param>
/// <param name="Rows">Text, whole numbers, days, moments of UTC, and null where there is nothing.</param>
public sealed record ExportedList(string Title, IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<object?>> Rows)
{
    public static ExportedList Of<TRow>(string title, IEnumerable<TRow> rows, params (string Heading, Func<TRow, object?> Value)[] columns) =>
        new(title, [.. columns.Select(column => column.Heading)], [.. rows.Select(row => columns.Select(column => column.Value(row)).ToArray())]);
}
