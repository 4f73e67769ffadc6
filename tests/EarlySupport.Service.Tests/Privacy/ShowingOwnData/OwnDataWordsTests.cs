using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using EarlySupport.Domain;
using EarlySupport.Domain.Privacy;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Language;
using EarlySupport.Service.Privacy.ShowingOwnData;
using EarlySupport.Service.Tests.Design.EventCatalogue;

namespace EarlySupport.Service.Tests.Privacy.ShowingOwnData;

/// <summary>Fields and words of every event about people have names that people understand, in each language.</summary>
public class OwnDataWordsTests
{
    // Of events about nobody.
    private static readonly string[] Streams = ["organisation", "policy", "retention", "unit"];

    private static readonly OwnDataWords Words = new();

    private static readonly IReadOnlyList<Type> Types = AboutPeople();

    public static TheoryData<string> Fields =>
        [.. Types.Where(type => !type.IsEnum).SelectMany(Properties).Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name)).Distinct().Order()];

    public static TheoryData<string> FieldWords =>
    [
        .. Types.Where(type => type.IsEnum).SelectMany(type => Enum.GetValues(type).Cast<object>())
            .Select(word => JsonSerializer.SerializeToElement(word, word.GetType(), Json.Plain).GetString()!)
            // As everybody calls it.
            .Where(word => word != "FI-90").Concat(["administrator", "auditor"]).Distinct().Order(),
    ];

    [Theory]
    [MemberData(nameof(Fields))]
    public void A_field_has_a_name_in_each_language(string field) => Assert.All(RefusalSentences.Languages, language =>
    {
        Assert.NotEmpty(Words.Field(field, language));
        Assert.True(language != "fi" || Words.Field(field, language) != field, $"{field} has no words.");
    });

    [Theory]
    [MemberData(nameof(FieldWords))]
    public void A_word_has_a_name_in_each_language(string word) => Assert.All(RefusalSentences.Languages, language =>
    {
        Assert.NotEmpty(Words.Word(word, language));
        Assert.True(language != "fi" || Words.Word(word, language) != word, $"{word} has no words.");
    });

    private static IReadOnlyList<Type> AboutPeople()
    {
        List<Type> types =
        [
            .. from e in Design.EventSamples.All
               where !StreamsOfEvents.All.Where(stream => Streams.Contains(stream.Type)).Any(stream => stream.Has(e.Value))
               select e.Value.GetType(),
        ];
        types.AddRange(Shapes.PartsOf(types));
        types.AddRange([.. types.SelectMany(type => type.GetCustomAttributes<JsonDerivedTypeAttribute>()).Select(shape => shape.DerivedType)]);
        return [.. types.Distinct()];
    }

    private static IEnumerable<PropertyInfo> Properties(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(p => p.CanWrite && p.GetCustomAttribute<JsonIgnoreAttribute>() is null && type.Assembly == typeof(Decision).Assembly && type != typeof(PersonalText));
}
