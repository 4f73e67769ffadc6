namespace EarlySupport.Service.Pages.Exporting;

/// <summary>How a list is taken along: as <c>?as=csv</c> or <c>?as=xlsx</c> says at the address of its page.</summary>
public sealed record ListFormat(string Name, string MediaType)
{
    private const string Parameter = "as";

    public static ListFormat Csv { get; } = new("csv", "text/csv; charset=utf-8");

    public static ListFormat Xlsx { get; } = new("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /// <summary>Null where the page itself is asked for.</summary>
    public static ListFormat? AskedFor(HttpRequest request) => HttpMethods.IsGet(request.Method)
        ? new[] { Csv, Xlsx }.FirstOrDefault(format => request.Query[Parameter] == format.Name)
        : null;

    /// <summary>Where the list is that a page shows, narrowed as it is, from its beginning.</summary>
    public string AddressOf(HttpRequest page) => Paging.Address(page, Parameter, Name);
}
