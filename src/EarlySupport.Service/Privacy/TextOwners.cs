using System.Collections;
using System.Collections.Concurrent;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using EarlySupport.Domain.Privacy;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.Privacy;

/// <summary>Whose texts stand in a value or in JSON, so that all their keys can be fetched at once.</summary>
internal static partial class TextOwners
{
    private static readonly ConcurrentDictionary<Type, JsonPropertyInfo[]> Properties = new();

    /// <summary>Of texts not forgotten, wherever they stand in the value; one who has several may come several times.</summary>
    public static IEnumerable<KeyFor> In(object? value) => value switch
    {
        null or string => [],
        PersonalText text => text.Text is null ? [] : [new(text.Tenant, text.PersonId, KeyFor.Employer)],
        OccupationalHealthText text => text.Text is null ? [] : [new(text.Tenant, text.PersonId, KeyFor.OccupationalHealth)],
        IEnumerable several => several.Cast<object?>().SelectMany(In),
        _ => Properties.GetOrAdd(value.GetType(), MayHoldText).SelectMany(property => In(property.Get!(value))),
    };

    /// <summary>Of sealed texts, with the ids of the keys that they are sealed with.</summary>
    public static IEnumerable<(KeyFor Owner, string KeyId)> InJson(string json) => json.Contains("\"sealed\"", StringComparison.Ordinal)
        ? SealedText().Matches(json).Select(found => (KeyFor.Read(found.Groups["of"].Value), found.Groups["key"].Value))
        : [];

    // What is written is what is looked through: the properties that JSON has. Values without an identity hold none.
    private static JsonPropertyInfo[] MayHoldText(Type type) =>
        [.. Json.Plain.GetTypeInfo(type).Properties.Where(p => p.Get is not null && !p.PropertyType.IsValueType && p.PropertyType != typeof(string))];

    // Ids are well-formed identifiers, so nothing in them is escaped; jsonb puts keys in the order of their length.
    [GeneratedRegex("""
        "of": ?"(?<of>[^"]+)", ?"key": ?"(?<key>[^"]+)", ?"sealed"
        """)]
    private static partial Regex SealedText();
}
