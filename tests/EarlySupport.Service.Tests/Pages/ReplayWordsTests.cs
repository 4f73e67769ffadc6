using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using EarlySupport.Service.Audit.Replaying;
using EarlySupport.Service.Cases;
using EarlySupport.Service.EarlySupport;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.IntensifiedSupport;
using EarlySupport.Service.Privacy.ShowingOwnData;
using EarlySupport.Service.ReturnToWork;

namespace EarlySupport.Service.Tests.Pages;

/// <summary>A replayed page is shown field by field: each has a name that people understand.</summary>
public class ReplayWordsTests
{
    // Told by the list of moments, or to who asks without seeing everything.
    private static readonly string[] NotShown = ["history", "withheld"];

    private static readonly OwnDataWords Words = new();

    public static TheoryData<string> Fields => [.. Named().Select(JsonNamingPolicy.CamelCase.ConvertName).Except(NotShown).Distinct().Order()];

    public static TheoryData<string> States => [.. Types().Where(type => type.IsEnum).SelectMany(type => Enum.GetValues(type).Cast<object>())
        .Select(word => JsonSerializer.SerializeToElement(word, word.GetType(), Json.Plain).GetString()!).Where(word => word != "FI-90").Distinct().Order()];

    [Theory]
    [MemberData(nameof(Fields))]
    public void A_field_of_a_page_has_a_name(string field) => Assert.NotEqual(field, Words.Field(field, "fi"));

    [Theory]
    [MemberData(nameof(States))]
    public void A_word_of_a_page_has_a_name(string word) => Assert.NotEqual(word, Words.Word(word, "fi"));

    private static IEnumerable<string> Named() => Types().Where(type => !type.IsEnum).SelectMany(Properties).Select(property => property.Name);

    private static HashSet<Type> Types()
    {
        HashSet<Type> found = [];
        Queue<Type> waiting = new([typeof(EarlySupportPage), typeof(IntensifiedSupportPage), typeof(ReturnToWorkPage), typeof(PersonPage), typeof(CaseMeasure)]);
        while (waiting.TryDequeue(out var type))
        {
            type = Nullable.GetUnderlyingType(type) ?? (type.IsGenericType ? type.GetGenericArguments()[^1] : type);
            if (!type.Assembly.GetName().Name!.StartsWith("EarlySupport", StringComparison.Ordinal) || type == typeof(CaseChange) || !found.Add(type))
                continue;
            foreach (var property in type.IsEnum ? [] : Properties(type))
                waiting.Enqueue(property.PropertyType);
        }

        return found;
    }

    private static IEnumerable<PropertyInfo> Properties(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.GetCustomAttribute<JsonIgnoreAttribute>() is null && property.Name != "EqualityContract");
}
