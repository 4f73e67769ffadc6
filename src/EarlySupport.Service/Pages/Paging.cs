using EarlySupport.Service.Pages.Exporting;

namespace EarlySupport.Service.Pages;

/// <summary>Which part of a long list is shown, and where the other parts are. A list that is taken along as a file is one part.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Total">Of the rows on all pages.</param>
public sealed record Paging(int Page, long Total, HttpRequest Request)
{
    /// <summary>Rows on a page.</summary>
    public const int Size = 25;

    private const string Number = "page-number";

    public long Pages => Math.Max(1, (Total + Size - 1) / Size);

    /// <summary>The page that was asked for; the first where none was, or none that can be.</summary>
    public static int Asked(HttpRequest request) =>
        Limit(request) is not null && int.TryParse(request.Query[Number], out var page) && page is > 0 and < 1_000_000 ? page : 1;

    /// <summary>How many rows are asked for at most; null for all.</summary>
    public static int? Limit(HttpRequest request, int size = Size) => ListFormat.AskedFor(request) is null ? size : null;

    /// <summary>The list of a request, narrowed as it is, from its beginning, and one thing else.</summary>
    public static string Address(HttpRequest request, string name, string value) => request.Path + QueryString.Create(
        request.Query.Where(one => one.Key is not (Number or "before" or Forms.IdParameter)).SelectMany(one => one.Value.Select(value => KeyValuePair.Create(one.Key, value)))
            .Append(KeyValuePair.Create<string, string?>(name, value)));

    /// <summary>The page's rows of all.</summary>
    public IEnumerable<TRow> Of<TRow>(IEnumerable<TRow> rows) => Limit(Request) is { } size ? rows.Skip((Page - 1) * size).Take(size) : rows;

    /// <summary>The same list, narrowed as it is, on another page.</summary>
    public string To(int page) => Address(Request, Number, $"{page}");
}
