using System.Text.Json;
using EarlySupport.Service.Language;

namespace EarlySupport.Service.Privacy.ShowingOwnData;

/// <summary>What fields and words of events are called by people: <c>own-data-words.json</c>, each in Finnish, Swedish and English.</summary>
public sealed class OwnDataWords
{
    private readonly Dictionary<string, Dictionary<string, string[]>> all = Load();

    /// <summary>Of the page itself.</summary>
    public string Text(string name, string language) => Say("texts", name, language);

    public string Section(string name, string language) => Say("sections", name, language);

    /// <summary>The field's own name where it has no other; a test sees to it that those of every event have.</summary>
    public string Field(string name, string language) => all["fields"].ContainsKey(name) ? Say("fields", name, language) : name;

    /// <summary>What is no word of the field's is somebody's own text or an id, and stays as it is.</summary>
    public string Word(string text, string language) => all["words"].ContainsKey(text) ? Say("words", text, language) : text;

    private string Say(string kind, string name, string language) => all[kind][name][RefusalSentences.Languages.ToList().IndexOf(language)];

    private static Dictionary<string, Dictionary<string, string[]>> Load()
    {
        using var stream = typeof(OwnDataWords).Assembly.GetManifestResourceStream("Privacy.ShowingOwnData.own-data-words.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string[]>>>(stream)!;
    }
}
