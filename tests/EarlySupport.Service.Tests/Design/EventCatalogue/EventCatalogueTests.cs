using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using EarlySupport.Domain;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.Tests.Design.EventCatalogue;

/// <summary>The catalogue of streams and events says what the code does.</summary>
public class EventCatalogueTests
{
    private const string MakeAnew = "MAKE_EVENT_CATALOGUE";
    private const string Name = "src/EarlySupport.Domain/EVENTS.md";

    private static readonly string Page = Path.Combine(SourceFolder.Root, Name);

    private static readonly Dictionary<string, string> Summaries = XDocument
        .Load(Path.ChangeExtension(typeof(Decision).Assembly.Location, ".xml")).Descendants("member")
        .Where(member => member.Element("summary") is not null)
        .ToDictionary(member => member.Attribute("name")!.Value, member => Said(member.Element("summary")!));

    [Fact]
    public void Every_event_is_of_a_stream_and_recorded_by_something()
    {
        Assert.All(StoredEvents.All.All, stored => Assert.Contains(StreamsOfEvents.All, stream => stream.Has(EventSamples.All[stored.Key])));
        Assert.All(StoredEvents.All.All.Values, type => Assert.NotEmpty(Emitters.ByEvent[type]));
    }

    [Theory]
    [InlineData("threshold_crossed", "absence_record")]
    [InlineData("alert_raised", "alert")]
    [InlineData("conversation_logged", "early_support_case")]
    [InlineData("organisation_renamed", "organisation")]
    public void Streams_are_found_by_their_folds(string name, string stream) =>
        Assert.Equal([stream], StreamsOfEvents.All.Where(s => s.Has(EventSamples.All[name])).Select(s => s.Type));

    // By hand, for what is not just a command that makes one event: a decision in a base class, what a kind of case does in its own way,
    // commands that a command makes for itself, an asynchronous handler, and a table that is folded again.
    [Theory]
    [InlineData("early_support_opened", "OpenEarlySupport")]
    [InlineData("early_support_closed", "CloseCase")]
    [InlineData("follow_up_scheduled", "LogConversation ScheduleFollowUp")]
    [InlineData("alert_reminded", "AlertReminderFellDue")]
    [InlineData("policy_published", "PublishPolicy")]
    [InlineData("absence_corrected", "CorrectAbsence ImportAbsences")]
    public void Emitters_are_those_whose_decision_or_handler_makes_the_event(string name, string emitters) =>
        Assert.Equal(emitters, string.Join(' ', Emitters.ByEvent[StoredEvents.All.All[name]]));

    [Fact]
    public void The_page_is_as_the_code_has_it()
    {
        var made = Make();
        if (Environment.GetEnvironmentVariable(MakeAnew) is not null)
            File.WriteAllText(Page, made);

        Assert.True(made == File.ReadAllText(Page),
            $"{Name} is not what the code says. Make it anew: {MakeAnew}=1 dotnet test tests/EarlySupport.Service.Tests --filter EventCatalogue");
    }

    private static string Make()
    {
        var page = new StringBuilder().Append($"""
            # Streams and events

            Made from the code, and tested against it; not edited by hand. After a change:

                {MakeAnew}=1 dotnet test tests/EarlySupport.Service.Tests --filter EventCatalogue

            Every event stands in the log with its tenant, stream, version, sequence number, actor, role, time of recording (UTC), correlation and causation.
            Days are ISO days of the organisation's calendar, both ends inclusive. A sealed text is sealed with the key of the person it is about. "Recorded by"
            names commands, deadlines (`…FellDue`) and messages: those whose decision or handler can make the event, alone or by what it calls.


            """);
        foreach (var stream in StreamsOfEvents.All)
            Append(page, stream);
        page.Append("## What events are made of\n\n| part | fields, or words |\n| --- | --- |\n");
        foreach (var part in Shapes.PartsOf(StoredEvents.All.All.Values))
            page.Append($"| {part.Name} | {Shapes.OfPart(part)} |\n");
        return page.ToString();
    }

    private static void Append(StringBuilder page, EventStream stream)
    {
        page.Append($"## `{stream.Type}`: `{stream.Id}`\n\n| event | fields | what it says | recorded by |\n| --- | --- | --- | --- |\n");
        foreach (var (name, type) in StoredEvents.All.All.Where(stored => stream.Has(EventSamples.All[stored.Key])))
        {
            var (says, by) = (Summaries.GetValueOrDefault($"T:{type.FullName}", ""), string.Join(", ", Emitters.ByEvent[type]));
            page.Append($"| `{name}` | {Shapes.Of(type)} | {says} | {by} |\n");
        }


        page.Append('\n');
    }

    // A docstring's text on one line; what it refers to by its last name.
    private static string Said(XElement summary) => Regex.Replace(
        string.Concat(summary.Nodes().Select(node => node switch
        {
            XElement { Name.LocalName: "see" } see => see.Attribute("cref")!.Value.Split('.')[^1],
            XElement other => other.Value,
            _ => ((XText)node).Value,
        })),
        @"\s+", " ").Trim().Replace("|", "\\|", StringComparison.Ordinal);
}
