using System.Collections;
using System.Reflection;
using EarlySupport.Domain.Privacy;
using EarlySupport.EventStore.Port;
using Microsoft.Extensions.DependencyInjection;

namespace EarlySupport.Service.Tests.Support;

/// <summary>Every name, e-mail and text about a person that a service's events hold, opened.</summary>
internal static class PersonalTexts
{
    public static async Task<IReadOnlyCollection<string>> InAsync(TestService service)
    {
        var texts = new HashSet<string>();
        await foreach (var recorded in service.Services.GetRequiredService<IEventStore>().ReadLogAsync(0, CancellationToken.None))
            texts.UnionWith(In(recorded.Data));
        return texts;
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
