using System.Globalization;
using System.Text.Json;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Privacy.ShowingOwnData;

namespace EarlySupport.Service.Language;

/// <summary>
/// What the pages say, in the language of who reads: the one they chose, else the first their browser asks for, else Finnish. The words stand
/// in a <c>words.json</c> beside the pages that say them, those of all pages here.
/// </summary>
public sealed class PageWords(IHttpContextAccessor http)
{
    /// <summary>The cookie that keeps the choice.</summary>
    public const string Cookie = "early-support-language";

    private static readonly OwnDataWords Recorded = new();

    /// <summary>Each with its own name for itself.</summary>
    public static IReadOnlyList<(string Language, string Name)> Languages { get; } = [("fi", "Suomi"), ("sv", "Svenska"), ("en", "English")];

    /// <summary>By key, then language.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> All { get; } = Load();

    public string Language { get; } = Of(http.HttpContext!.Request);

    /// <summary>How the language writes days and numbers.</summary>
    public CultureInfo Culture => Cultures.Of(Language);

    /// <summary>The page that is shown, to come back to; the front page where it cannot be, as where a sign-in failed.</summary>
    public string Here => http.HttpContext!.Response.StatusCode == StatusCodes.Status200OK && HttpMethods.IsGet(http.HttpContext.Request.Method)
        ? http.HttpContext.Request.Path + http.HttpContext.Request.QueryString
        : "/";

    public string this[string key] => All[key][Language];

    /// <param name="facts">What stands in braces in the words; days and numbers as the language has them.</param>
    public string this[string key, params ReadOnlySpan<(string Name, object? Value)> facts]
    {
        get
        {
            var said = this[key];
            foreach (var (name, value) in facts)
                said = said.Replace($"{{{name}}}", Text(value), StringComparison.Ordinal);
            return said;
        }
    }

    /// <summary>What a word of the field is called: as the pages say it (<c>dismissal-reason.other</c>), else as the record does.</summary>
    public string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum => All.ContainsKey(KeyOf(value)) ? this[KeyOf(value)] : Cultures.Capital(Recorded.Word(FieldName.Of(value), Language));

    /// <summary>Of one, or of any other number: <c>key.one</c>, <c>key.many</c>, with <c>{count}</c> in it.</summary>
    /// <param name="facts">What else stands in braces.</param>
    public string Count(string key, long count, params ReadOnlySpan<(string Name, object? Value)> facts) =>
        this[$"{key}.{(count == 1 ? "one" : "many")}", [("count", count), .. facts]];

    /// <summary>What a rule is called: those of the law and of the default policy by words, an organisation's own by its id.</summary>
    public string Rule(string ruleId) => All.ContainsKey($"rule.{ruleId}") ? this[$"rule.{ruleId}"] : ruleId;

    /// <summary>Such as su 22.11.2026.</summary>
    public string Day(DateOnly day) => day.ToString("ddd ", Culture) + day.ToString("d", Culture);

    public string Time(TimeOnly time) => time.ToString("t", Culture);

    /// <summary>Such as su 22.11.2026 19.56 UTC.</summary>
    public string Moment(DateTimeOffset at) => $"{Day(DateOnly.FromDateTime(at.UtcDateTime))} {Time(TimeOnly.FromDateTime(at.UtcDateTime))} UTC";

    public string Month(DateOnly day) => day.ToString("Y", Culture);

    /// <param name="last">Null where there is no end to it.</param>
    public string Days(DateOnly first, DateOnly? last) =>
        last is not { } end ? this["days.from-on", ("day", first)] : first == end ? Day(first) : $"{Day(first)} – {Day(end)}";

    public static string KeyOf<TEnum>(TEnum value)
        where TEnum : struct, Enum => $"{JsonNamingPolicy.KebabCaseLower.ConvertName(typeof(TEnum).Name)}.{FieldName.Of(value)}";

    private string Text(object? value) => value switch
    {
        DateOnly day => Day(day),
        IFormattable number => number.ToString(null, Culture),
        _ => value?.ToString() ?? "",
    };

    private static string Of(HttpRequest request)
    {
        var asked = request.GetTypedHeaders().AcceptLanguage.OrderByDescending(l => l.Quality ?? 1).Select(l => l.Value.Value?.Split('-')[0]);
        return asked.Prepend(request.Cookies[Cookie]).FirstOrDefault(l => Languages.Any(known => known.Language == l)) ?? "fi";
    }

    // A key that stands in two files is an error here, at the start.
    private static Dictionary<string, IReadOnlyDictionary<string, string>> Load() => new(
        from resource in typeof(PageWords).Assembly.GetManifestResourceNames()
        where resource.EndsWith(".words.json", StringComparison.Ordinal)
        from words in Read(resource)
        select KeyValuePair.Create(words.Key, (IReadOnlyDictionary<string, string>)words.Value));

    private static Dictionary<string, Dictionary<string, string>> Read(string resource)
    {
        using var stream = typeof(PageWords).Assembly.GetManifestResourceStream(resource)!;
        return JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(stream)!;
    }
}
