using System.Net;
using System.Text.Json.Nodes;
using EarlySupport.Domain.EarlySupport.EscalatingCase;
using EarlySupport.Domain.Privacy;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Privacy.NamingIllness;
using EarlySupport.Service.Tests.CaseMeetings;
using EarlySupport.Service.Tests.EarlySupport;
using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.Privacy.NamingIllness;

/// <summary>What the employer's side writes is held back where it seems to name an illness, until it was looked over.</summary>
public class TextGuardTests(TestService service) : IClassFixture<TestService>
{
    private const string Illness = """{"why": "Masennus (F32.1) on pahentunut."}""";

    [Theory]
    [InlineData("B1", "supervisor")]
    [InlineData("H001", "hr")]
    public async Task A_text_of_the_employers_side_is_not_recorded(string actor, string role)
    {
        var caller = await InOneCaseAsync(actor, role);
        var before = await service.Data.EventsAsync(caller.Organisation);

        var refused = await caller.InCaseAsync("C1", "escalation", Illness);

        Assert.StartsWith("The text seems to name an illness (why).", refused.MustRefuse(HttpStatusCode.UnprocessableEntity, "text-may-name-illness"), StringComparison.Ordinal);
        Assert.Equal("why", (string?)refused.Json["field"]);
        var expected = """
            [{"field": "why", "found": [{"start": 0, "length": 8, "found": "Masennus", "by": "word"}, {"start": 10, "length": 5, "found": "F32.1", "by": "code"}]}]
            """;
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), refused.Json["texts"]), refused.Body);
        Assert.Equal(before, await service.Data.EventsAsync(caller.Organisation));
    }

    [Fact]
    public async Task Once_it_was_looked_over_it_is_recorded()
    {
        var caller = await InOneCaseAsync("B1", "supervisor");

        (await caller.LookedOver().InCaseAsync("C1", "escalation", Illness)).MustBe(HttpStatusCode.OK);

        Assert.Equal("escalated", (string?)(await caller.CaseAsync("C1")).Json["state"]);
    }

    [Theory]
    [InlineData("employee", false)]
    [InlineData("occupational-health", false)]
    [InlineData("supervisor", true)]
    [InlineData("hr", true)]
    [InlineData("administrator", true)]
    public void Only_the_employers_side_is_asked(string role, bool asked)
    {
        var command = new EscalateToIntensifiedSupport("C1", new PersonalText("own", "E1", "Masennus"));

        Assert.Equal(asked, new TextGuard().UnlessLookedOver(command, new Caller("own", "somebody", role, "test"), lookedOver: false) is not null);
        Assert.Null(new TextGuard().UnlessLookedOver(command, new Caller("own", "somebody", role, "test"), lookedOver: true));
    }

    [Fact]
    public async Task What_the_employee_writes_is_recorded_as_it_is()
    {
        var caller = await InOneCaseAsync("E1", "employee");

        (await caller.InCaseAsync("C1", "remarks", """{"remark": "Masennus (F32.1) on pahentunut."}""")).MustBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Every_text_of_a_command_is_looked_at_and_told_by_its_field()
    {
        var caller = await InOneCaseAsync("B1", "supervisor");

        var refused = await caller.InCaseAsync("C1", "conversations", """
            {
              "conversationId": "K1", "heldOn": "2026-10-30", "form": "in-person", "place": "Huone F32", "whyHeld": "concern",
              "present": [{"role": "employee", "personId": "E1"}, {"role": "supervisor", "personId": "B1"}], "employeeView": "Migreeni vaivaa.", "memo": "Sovittiin tauoista.",
              "measures": [{"measureId": "M1", "kind": "other", "what": "Tauot astman vuoksi", "ownerId": "B1", "due": "2026-11-20"}]
            }
            """);

        refused.MustRefuse(HttpStatusCode.UnprocessableEntity, "text-may-name-illness");
        Assert.Equal("employeeView, what", (string?)refused.Json["field"]);
    }

    [Fact]
    public async Task Dismissing_an_alert_and_the_minutes_of_a_meeting_are_held_back_too()
    {
        var caller = await service.NewWorkplaceAsync();
        (await caller.ReportAsync("E1", "A1", "2026-08-03")).MustBe(HttpStatusCode.OK);
        var alert = (string)(await caller.GetAsync("/api/alerts?employee=E1")).Json[0]!["alertId"]!;
        var items = (await caller.GetAsync("/api/queue")).Json.AsArray().Select(row => (string)row!["itemId"]!).Take(1).ToArray();
        (await caller.ScheduleAsync("P1", "2026-11-01")).MustBe(HttpStatusCode.OK);
        (await caller.FixAsync("P1", 1, items)).MustBe(HttpStatusCode.OK);

        (await caller.PostAsync($"/api/alerts/{alert}/dismiss", """{"reason": "other", "explanation": "Tavallinen flunssa"}"""))
            .MustRefuse(HttpStatusCode.UnprocessableEntity, "text-may-name-illness");
        var minutes = """{"decision": "Seurataan diabeteksen hoitoa", "ownerId": "B1", "due": "2026-11-30"}""";
        (await caller.PostAsync($"/api/case-meetings/P1/items/{items[0]}/discussion", minutes)).MustRefuse(HttpStatusCode.UnprocessableEntity, "text-may-name-illness");

        (await caller.LookedOver().PostAsync($"/api/alerts/{alert}/dismiss", """{"reason": "other", "explanation": "Tavallinen flunssa"}"""))
            .MustBe(HttpStatusCode.NoContent);
    }

    [Theory]
    [InlineData("fi", "Tekstissä näyttää olevan sairauden nimi (text).")]
    [InlineData("sv", "Texten verkar innehålla namnet på en sjukdom (text).")]
    [InlineData("en", "The text seems to name an illness (text).")]
    public async Task A_text_is_checked_while_it_is_written(string language, string why)
    {
        var caller = service.CallerOf("checks", "B1", "supervisor", language);

        var found = (await caller.PostAsync("/api/text-check", """{"text": "Hänellä on astma."}""")).MustBe(HttpStatusCode.OK).Json;

        var expected = """[{"start": 11, "length": 5, "found": "astma", "by": "word"}]""";
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), found["found"]), found.ToJsonString());
        Assert.StartsWith(why, (string)found["why"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_names_none_is_answered_without_a_warning() => Assert.Equal(
        """{"found":[],"why":null}""",
        (await service.CallerOf("checks").PostAsync("/api/text-check", """{"text": "Tauot pidetään."}""")).MustBe(HttpStatusCode.OK).Body);

    private async Task<ApiCaller> InOneCaseAsync(string actor, string role)
    {
        var organisation = (await service.NewWorkplaceAsync()).Organisation;
        await service.CallerOf(organisation).OpenAsync("C1", "E1");
        return service.CallerOf(organisation, actor, role, "en");
    }
}
