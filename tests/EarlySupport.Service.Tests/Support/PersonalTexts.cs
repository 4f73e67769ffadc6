using System.Collections;
using System.Reflection;
using EarlySupport.Domain.Privacy;
using EarlySupport.EventStore.Port;
using Microsoft.Extensions.DependencyInjection;

namespace EarlySupport.Service.Tests.Support;

/// <summary>Every name, e-mail and text about a person that a service's events hold, opened.</summary>
internal static class PersonalTexts
{
    // By streams: the log is read only as far as no transaction on the whole server is still open, those of other tests included.
    public static async Task<IReadOnlyCollection<string>> InAsync(TestService service)
    {
        var store = service.Services.GetRequiredService<IEventStore>();
        var streams = await service.Data.ListAsync<(string Tenant, string Stream)>(
            "select distinct tenant_id, stream_id from events.mt_events where data::text like '%\"sealed\"%'");
        var texts = new HashSet<string>();
        foreach (var of in streams.GroupBy(s => s.Tenant, s => s.Stream))
        {
            foreach (var recorded in await store.ReadStreamsAsync(of.Key, [.. of], upToNumber: null, recordedUpTo: null, CancellationToken.None))
                texts.UnionWith(In(recorded.Data));
        }

        return texts;
    }

    private static IEnumerable<string> In(object? value) => value switch
    {
        null or string => [],
        PersonalText { Text: { } text } => [text],
        OccupationalHealthText { Text: { } text } => [text],
        IEnumerable many => many.Cast<object?>().SelectMany(In),
        _ when value.GetType().Assembly == typeof(PersonalText).Assembly && !value.GetType().IsEnum => value.GetType()
            .GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0).SelectMany(p => In(p.GetValue(value))),
        _ => [],
    };
}
