namespace EarlySupport.Service.Pages;

/// <summary>Which part of a long list is shown, and where the other parts are.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Total">Of the rows on all pages.</param>
public sealed record Paging(int Page, long Total, HttpRequest Request)
{
    /// <summary>Rows on a page.</summary>
    public const int Size = 25;

    private const string Number = "page-number";

    public long Pages => Math.Max(1, (Total + Size - 1) / Size);

    /// <summary>The page that was asked for; the first where none was, or none that can be.</summary>
    public static int Asked(HttpRequest request) => int.TryParse(request.Query[Number], out var page) && page is > 0 and < 1_000_000 ? page : 1;

    /// <summary>The page's rows of all.</summary>
    public IEnumerable<TRow> Of<TRow>(IEnumerable<TRow> rows) => rows.Skip((Page - 1) * Size).Take(Size);

    /// <summary>The same list, narrowed as it is, on another page.</summary>
    public string To(int page) => Request.Path + QueryString.Create(
        Request.Query.Where(one => one.Key != Number).SelectMany(one => one.Value.Select(value => KeyValuePair.Create(one.Key, value)))
            .Append(KeyValuePair.Create<string, string?>(Number, $"{page}")));
}
