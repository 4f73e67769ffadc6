using System.Collections;
using System.Reflection;
using System.Text.Json;
using EarlySupport.Domain;
using EarlySupport.Domain.Privacy;
using EarlySupport.Domain.Privacy.NamingIllness;
using EarlySupport.EventStore.Port;

namespace EarlySupport.Service.Privacy.NamingIllness;

/// <summary>
/// Holds back a command whose texts seem to name an illness, until whoever wrote them has looked them over. Employees write of themselves what they
/// wish, and occupational health what it has to: only the employer's side is asked.
/// </summary>
public sealed class TextGuard
{
    /// <summary>With <c>true</c> the request says that its texts were looked over after a warning, and may be recorded as they are.</summary>
    public const string LookedOverHeader = "Text-Looked-Over";

    private static readonly string[] NotOfEmployer = ["employee", "occupational-health"];

    private readonly DiagnosisGuard guard = new(WordList());

    /// <summary>Whether who writes in this role is asked to look over.</summary>
    public static bool Asks(string role) => !NotOfEmployer.Contains(role);

    public IReadOnlyList<NamedIllness> Find(string text) => guard.Find(text);

    /// <summary>The refusal of a command, or null. Whatever the command, its texts are found by what they are: nothing has to be named here.</summary>
    public Refusal? UnlessLookedOver(object command, Caller caller, bool lookedOver)
    {
        if (lookedOver || !Asks(caller.Role))
            return null;
        List<DoubtfulText> doubtful =
        [
            .. from written in TextsIn(command, "text")
               let found = guard.Find(written.Text)
               where found.Count > 0
               select new DoubtfulText(written.Field, found),
        ];
        return doubtful.Count == 0
            ? null
            : new Refusal(RefusalCodes.TextMayNameIllness,
                [("field", string.Join(", ", doubtful.Select(d => d.Field).Distinct())), ("texts", doubtful)]);
    }

    private static IEnumerable<(string Field, string Text)> TextsIn(object? value, string field) => value switch
    {
        PersonalText { Text: { } text } => [(field, text)],
        string or null => [],
        IEnumerable items => items.Cast<object?>().SelectMany(item => TextsIn(item, field)),
        _ when value.GetType().Assembly == typeof(PersonalText).Assembly && value.GetType().IsClass => value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .SelectMany(part => TextsIn(part.GetValue(value), JsonNamingPolicy.CamelCase.ConvertName(part.Name))),
        _ => [],
    };

    private static IllnessWords WordList()
    {
        using var stream = typeof(TextGuard).Assembly.GetManifestResourceStream("Privacy.NamingIllness.illness-words.txt")!;
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n').Where(line => !line.StartsWith('#'));
        return new IllnessWords(lines.SelectMany(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }
}

/// <summary>A text that seems to name an illness.</summary>
/// <param name="Field">The field of the request that it stands in.</param>
public sealed record DoubtfulText(string Field, IReadOnlyList<NamedIllness> Found);
