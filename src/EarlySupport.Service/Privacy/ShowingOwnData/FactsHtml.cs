using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Language;

namespace EarlySupport.Service.Privacy.ShowingOwnData;

/// <summary>What was recorded as HTML: fields and words as people call them, days as the language has them.</summary>
public sealed class FactsHtml(OwnDataWords words)
{
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    public string Of(JsonNode? value, string language) => value switch
    {
        JsonObject forgotten when (bool?)forgotten["forgotten"] is true => $"<em>{Html.Encode(words.Text("forgotten", language))}</em>",
        JsonObject { Count: 0 } => "",
        JsonObject fields => $"<dl>\n{string.Concat(fields.Where(f => f.Value is not null).Select(f => $"<dt>{Html.Encode(Cultures.Capital(words.Field(NameOf(f.Key, f.Value), language)))}</dt><dd>{Of(f.Value, language)}</dd>\n"))}</dl>",
        JsonArray { Count: 0 } => Html.Encode(words.Text("none", language)),
        JsonArray items => $"<ul>{string.Concat(items.Select(item => $"<li>{Of(item, language)}</li>"))}</ul>",
        JsonValue plain => Html.Encode(Plain(plain, language)),
        _ => "",
    };

    // Who does something and until when have one name in what is recorded.
    private static string NameOf(string field, JsonNode? value) =>
        field == "by" && value is JsonValue one && one.TryGetValue<string>(out var text) && IsoDay.TryRead(text, out _) ? "by-day" : field;

    private string Plain(JsonValue value, string language) => value.GetValueKind() switch
    {
        JsonValueKind.True => words.Text("yes", language),
        JsonValueKind.False => words.Text("no", language),
        JsonValueKind.String when IsoDay.TryRead((string)value!, out var day) => Cultures.Day(day, language),
        JsonValueKind.String when DateTimeOffset.TryParseExact((string)value!, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) =>
            Cultures.Moment(at, language),
        JsonValueKind.String => words.Word((string)value!, language),
        _ => value.ToJsonString(),
    };
}
