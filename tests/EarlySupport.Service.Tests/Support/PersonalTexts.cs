using System.Collections;
using System.Reflection;
using System.Text.Json;
using EarlySupport.Domain.Privacy;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Privacy;

namespace EarlySupport.Service.Tests.Support;

/// <summary>Every name, e-mail and text about a person that a database's events hold, opened.</summary>
internal static class PersonalTexts
{
    private static readonly JsonSerializerOptions Stored = Json.Options(new SealedTextConverter(new PersonalTextSeal()));

    public static async Task<IReadOnlyCollection<string>> InAsync(TestDatabaseReader data)
    {
        var events = await data.ListAsync<(string Type, string Data)>("select type, data::text from events.mt_events where data::text like '%\"sealed\"%'");
        return events.SelectMany(e => In(StoredEvents.All.Read(e.Type, e.Data, Stored))).ToHashSet();
    }

    private static IEnumerable<string> In(object? value) => value switch
    {
        null or string => [],
        PersonalText { Text: { } text } => [text],
        IEnumerable many => many.Cast<object?>().SelectMany(In),
        _ when value.GetType().Assembly == typeof(PersonalText).Assembly && !value.GetType().IsEnum => value.GetType()
            .GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0).SelectMany(p => In(p.GetValue(value))),
        _ => [],
    };
}
