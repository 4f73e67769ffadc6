using System.Text.Json.Nodes;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Privacy.ShowingOwnData;
using Microsoft.AspNetCore.Html;

namespace EarlySupport.Service.Language;

/// <summary>What fields and words of the record are called (<c>own-data-words.json</c>), with a capital, in the language of who reads the page.</summary>
public sealed class FieldWords(OwnDataWords words, FactsHtml facts, PageWords page)
{
    public string this[string word] => Capital(words.Word(word, page.Language));

    public string Of<TWord>(TWord word)
        where TWord : struct, Enum => this[FieldName.Of(word)];

    public string Field(string name) => Capital(words.Field(name, page.Language));

    /// <summary>What was recorded, field by field.</summary>
    public IHtmlContent Facts(JsonNode? recorded) => new HtmlString(facts.Of(recorded, page.Language));

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
