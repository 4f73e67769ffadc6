using System.Text.Json;

namespace EarlySupport.Service.Language;

/// <summary>Says in a few words what an event is, for those who read a timeline.</summary>
public static class EventTitles
{
    private static readonly Dictionary<string, Dictionary<string, string>> Titles = Load();

    public static IReadOnlyCollection<string> Events => Titles.Keys;

    /// <param name="storedName">Of an event that is registered: a test sees to it that each has a title.</param>
    /// <param name="language">One of <see cref="RefusalSentences.Languages"/>.</param>
    public static string Say(string storedName, string language) => Titles[storedName][language];

    private static Dictionary<string, Dictionary<string, string>> Load()
    {
        using var stream = typeof(EventTitles).Assembly.GetManifestResourceStream("Language.events.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(stream)!;
    }
}
