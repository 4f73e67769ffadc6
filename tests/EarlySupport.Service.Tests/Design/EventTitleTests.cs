using EarlySupport.Service.Hosting;
using EarlySupport.Service.Language;

namespace EarlySupport.Service.Tests.Design;

/// <summary>Every event has a title for timelines in Finnish, Swedish and English.</summary>
public class EventTitleTests
{
    public static TheoryData<string> Names => [.. StoredEvents.All.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_event_has_a_title_in_every_language(string name)
    {
        Assert.Contains(name, EventTitles.Events);
        var titles = RefusalSentences.Languages.Select(language => EventTitles.Say(name, language)).ToList();

        Assert.Equal(3, titles.Distinct().Count());
        // A few words and no sentence: they stand in a column.
        Assert.All(titles, title => Assert.Matches(@"^\p{Lu}.{5,70}[^.\s]$", title));
    }
}
