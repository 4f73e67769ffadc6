using System.Text.Json;

namespace EarlySupport.Service.Language;

/// <summary>What the pages say, in the language of who reads: the one they chose, else the first their browser asks for, else Finnish.</summary>
public sealed class PageWords(IHttpContextAccessor http)
{
    /// <summary>The cookie that keeps the choice.</summary>
    public const string Cookie = "early-support-language";

    private static readonly Dictionary<string, Dictionary<string, string>> Words = Load();

    /// <summary>Each with its own name for itself.</summary>
    public static IReadOnlyList<(string Language, string Name)> Languages { get; } = [("fi", "Suomi"), ("sv", "Svenska"), ("en", "English")];

    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> All { get; } =
        Words.ToDictionary(w => w.Key, w => (IReadOnlyDictionary<string, string>)w.Value);

    public string Language { get; } = Of(http.HttpContext!.Request);

    /// <summary>The page that is shown, to come back to; the front page where it cannot be, as where a sign-in failed.</summary>
    public string Here => http.HttpContext!.Response.StatusCode == StatusCodes.Status200OK && HttpMethods.IsGet(http.HttpContext.Request.Method)
        ? http.HttpContext.Request.Path + http.HttpContext.Request.QueryString
        : "/";

    public string this[string key] => Words[key][Language];

    private static string Of(HttpRequest request)
    {
        var asked = request.GetTypedHeaders().AcceptLanguage.OrderByDescending(l => l.Quality ?? 1).Select(l => l.Value.Value?.Split('-')[0]);
        return asked.Prepend(request.Cookies[Cookie]).FirstOrDefault(l => Languages.Any(known => known.Language == l)) ?? "fi";
    }

    private static Dictionary<string, Dictionary<string, string>> Load()
    {
        using var stream = typeof(PageWords).Assembly.GetManifestResourceStream("Language.pages.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(stream)!;
    }
}
