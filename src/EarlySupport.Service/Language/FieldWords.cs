using System.Text.Json.Nodes;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Privacy.ShowingOwnData;
using Microsoft.AspNetCore.Html;

namespace EarlySupport.Service.Language;

/// <summary>What fields and words of the record are called (<c>own-data-words.json</c>), with a capital, in the language of who reads the page.</summary>
public sealed class FieldWords(OwnDataWords words, FactsHtml facts, PageWords page)
{
    public string this[string word] => Cultures.Capital(words.Word(word, page.Language));

    public string Of<TWord>(TWord word)
        where TWord : struct, Enum => this[FieldName.Of(word)];

    public string Field(string name) => Cultures.Capital(words.Field(name, page.Language));

    /// <summary>What was recorded, field by field; rules by what they are called.</summary>
    /// <param name="units">What units are called, by id; null where they are shown by it.</param>
    public IHtmlContent Facts(JsonNode? recorded, IReadOnlyDictionary<string, string>? units = null) =>
        new HtmlString(facts.Of(Named("", recorded, units), page.Language));

    /// <summary>Of an id that no person has made, enough to tell it from others. Its beginning is the time, which others share.</summary>
    public static string Brief(string id) => Guid.TryParse(id, out _) ? id[^8..] : id;

    private JsonNode? Named(string field, JsonNode? value, IReadOnlyDictionary<string, string>? units) => value switch
    {
        JsonObject fields => new JsonObject(fields.Select(one => KeyValuePair.Create(one.Key, Named(one.Key, one.Value, units)))),
        JsonArray items => new JsonArray([.. items.Select(item => Named(field, item, units))]),
        JsonValue one when one.TryGetValue<string>(out var text) => field switch
        {
            "ruleId" => page.Rule(text),
            "unitId" or "fromUnitId" => units?.GetValueOrDefault(text) ?? text,
            _ => Brief(text),
        },
        _ => value?.DeepClone(),
    };
}
