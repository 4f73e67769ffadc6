using System.Text.Json;
using System.Text.Json.Nodes;
using EarlySupport.Domain.Privacy;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Privacy;
using EarlySupport.Service.Tests.Design;

namespace EarlySupport.Service.Tests.Privacy;

/// <summary>Whose keys are needed is found in every event there is, before it is written and before it is read.</summary>
public class TextOwnersTests
{
    public static TheoryData<string> Names => [.. StoredEvents.All.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task As_many_texts_are_found_in_an_event_as_there_are(string name)
    {
        var sample = await File.ReadAllTextAsync(StoredEventsTests.Sample(name));
        var texts = sample.Split("\"sealed\"").Length - 1;

        Assert.Equal(texts, TextOwners.InJson(sample).Count());
        Assert.Equal(texts, TextOwners.In(EventSamples.All[name]).Count());
        Assert.Equal(TextOwners.InJson(sample).Select(text => text.Owner).Order(ByOf), TextOwners.In(EventSamples.All[name]).Order(ByOf));
    }

    [Fact]
    public void A_forgotten_text_needs_no_key() => Assert.Empty(TextOwners.In(new[] { new PersonalText("own", "E1", null) }));

    [Fact]
    public void What_a_text_says_is_not_taken_for_one() =>
        Assert.Empty(TextOwners.InJson(JsonSerializer.Serialize(new JsonObject { ["sealed"] = """{"of": "own/E1", "key": "k", "sealed": "x"}""" })));

    private static Comparer<KeyFor> ByOf { get; } = Comparer<KeyFor>.Create((a, b) => string.CompareOrdinal(a.Of, b.Of));
}
