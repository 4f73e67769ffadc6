using System.Text.Json;
using EarlySupport.Domain;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.Language;

/// <summary>Says a refusal to a person: one sentence on what is wrong and what to do next.</summary>
public static class RefusalSentences
{
    private static readonly Dictionary<string, Dictionary<string, string>> Sentences = Load();

    /// <summary>Finnish first, as everywhere.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["fi", "sv", "en"];

    public static IReadOnlyCollection<string> Codes => Sentences.Keys;

    /// <param name="language">One of <see cref="Languages"/>.</param>
    public static string Say(Refusal refusal, string language) => refusal.Facts.Aggregate(
        Sentences[refusal.Code][language],
        (sentence, fact) => sentence.Replace($"{{{fact.Name}}}", Text(fact.Value, language), StringComparison.Ordinal));

    private static string Text(object value, string language) => value switch
    {
        DateOnly day => Cultures.Day(day, language),
        Enum word => JsonSerializer.SerializeToElement<object>(word, Json.Plain).GetString()!,
        IFormattable number => number.ToString(null, Cultures.Of(language)),
        _ => value.ToString() ?? "",
    };

    private static Dictionary<string, Dictionary<string, string>> Load()
    {
        using var stream = typeof(RefusalSentences).Assembly.GetManifestResourceStream("Language.refusals.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(stream)!;
    }
}
