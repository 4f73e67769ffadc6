using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dapper;
using EarlySupport.Domain.CaseMeetings;
using EarlySupport.Domain.OccupationalHealth;
using EarlySupport.Domain.Organisation;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Language;
using EarlySupport.Service.Privacy.ShowingOwnData;
using EarlySupport.Service.Tests.Design;
using EarlySupport.Service.Tests.Design.EventCatalogue;
using EarlySupport.Service.Tests.Support;
using Npgsql;

namespace EarlySupport.Service.Tests.Privacy.ShowingOwnData;

/// <summary>
/// Complete by construction: every registered event about a person is seeded from its sample, and each of its facts is in the file. Who registers an
/// event has nothing to do for it, unless it is of a new kind of stream: then this fails until it is decided whether that is about people.
/// </summary>
public sealed class CompleteOwnDataTests(CompleteOwnDataTests.WithEveryEvent service) : IClassFixture<CompleteOwnDataTests.WithEveryEvent>
{
    private const string Organisation = "own";

    private static readonly OwnDataWords Words = new();

    // Of the organisation, or of a meeting as a whole.
    private static readonly string[] AboutNobody = ["organisation", "policy", "retention", "unit"];
    private static readonly string[] OfMeeting = ["case_meeting_scheduled", "case_meeting_rescheduled", "case_meeting_closed"];

    public static TheoryData<string> Names => [.. EventSamples.All.Keys.Where(name => StreamOf(EventSamples.All[name]) is not null && !OfMeeting.Contains(name))];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_fact_of_an_event_about_a_person_is_in_the_file(string name)
    {
        var sample = AboutPerson(EventSamples.All[name]);
        var file = await OwnDataZip.OfAsync(service.ClientOf(Organisation, sample is DeputyNamed or DeputyshipEnded ? "B2" : "E1", "employee"), "en");

        var title = IsNote(name) ? Words.Text("note", "en") : EventTitles.Say(name, "en");
        var entries = file.Json["sections"]!.AsArray().SelectMany(section => section!["entries"]!.AsArray()).Where(e => (string?)e!["title"] == title).ToList();
        var facts = Leaves(JsonSerializer.SerializeToNode(sample, sample.GetType(), Json.Plain)).ToList();
        Assert.Contains(entries, entry => facts.Except(Leaves(entry!["facts"]).Concat(Ids(entry))).All(IsSaidByTheStream));
        var page = WebUtility.HtmlDecode(file.Html);
        Assert.All(facts.Where(fact => !IsSaidByTheStream(fact)), fact => Assert.Contains(Said(fact), page, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_stream_is_about_people_or_known_to_be_about_nobody() => Assert.Equal(
        AboutNobody, StreamsOfEvents.All.Where(stream => IdOf(stream) is null).Select(stream => stream.Type));

    [Fact]
    public async Task What_is_about_others_is_not_in_it()
    {
        var file = await OwnDataZip.OfAsync(service.ClientOf(Organisation, "E1", "employee"), "en");

        // Whom else the meeting was about, and who stood in for whom.
        Assert.DoesNotContain("E2", file.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("case-C9", file.Html, StringComparison.Ordinal);
        Assert.Empty(file.Section("deputyships"));
        Assert.Empty((await OwnDataZip.OfAsync(service.ClientOf(Organisation, "B2", "employee"), "en")).Section("person").Skip(1));
    }

    private static bool IsNote(string name) => name.StartsWith("occupational_health_note_", StringComparison.Ordinal);

    private static object AboutPerson(object sample) => sample switch
    {
        AgendaFixed e => e with { Items = [.. e.Items.Where(item => item.EmployeeId == "E1")], DroppedItemIds = [] },
        OccupationalHealthNoteCorrected e => e with { Text = e.Text with { Text = WithEveryEvent.CorrectedNote } },
        _ => sample,
    };

    // The page and the stream say whose it is, and in which case or alert.
    private static bool IsSaidByTheStream(string fact) => fact is "E1" or "C1" or "C2" or "C3" || fact.StartsWith("E1-", StringComparison.Ordinal);

    private static IEnumerable<string> Ids(JsonNode entry) => [((string)entry["about"]!).Split('-')[^1]];

    private static string Said(string fact) => fact switch
    {
        "true" => "yes",
        "false" => "no",
        _ when IsoDay.TryRead(fact, out var day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture),
        _ => Words.Word(fact, "en"),
    };

    // A text's own part of what it is.
    private static IEnumerable<string> Leaves(JsonNode? node) => node switch
    {
        JsonObject text when text.ContainsKey("tenant") && text.ContainsKey("text") => Leaves(text["text"]),
        JsonObject fields => fields.SelectMany(field => Leaves(field.Value)),
        JsonArray items => items.SelectMany(Leaves),
        JsonValue value => [value.ToString()],
        _ => [],
    };

    private static string? StreamOf(object sample) => sample is DeputyNamed or DeputyshipEnded
        ? "employee-B1"
        : IdOf(StreamsOfEvents.All.First(stream => stream.Has(sample)));

    private static string? IdOf(EventStream stream)
    {
        var caseId = stream.Type switch { "intensified_support_case" => "C2", "return_to_work_case" => "C3", _ => "C1" };
        var id = stream.Id.Replace("{employeeId}", "E1", StringComparison.Ordinal).Replace("{caseId}", caseId, StringComparison.Ordinal)
            .Replace("{alertId}", "A1", StringComparison.Ordinal).Replace("{meetingId}", "P1", StringComparison.Ordinal)
            .Replace("{personId}", "E1", StringComparison.Ordinal);
        return id == stream.Id || id.Contains('{', StringComparison.Ordinal) ? null : id;
    }

    /// <summary>All samples about people in their streams, and in the tables what tells which streams are whose.</summary>
    public sealed class WithEveryEvent : TestService
    {
        public const string CorrectedNote = "Seurataan kuukauden kuluttua.";

        private const string Event = """
            insert into events.mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id, correlation_id, headers)
            values (nextval('events.mt_events_sequence'), gen_random_uuid(), @stream, @version, @data::jsonb, @name, '2026-03-03T08:00Z', 'own', 'samples',
                '{"actor": "B1", "role": "supervisor"}')
            """;

        private const string Rows = """
            insert into read.people select 'own', id, null, null, 'U1', null, '2020-01-01', null, 100 from unnest(array['E1', 'B1', 'B2']) id;
            insert into read.cases select 'own', c[1], c[2], 'E1', 'B1', 'concern', 'open', null, now(), null, null, c[1]
                from (values (array['C1', 'early-support']), (array['C2', 'intensified-support']), (array['C3', 'return-to-work'])) v (c);
            insert into read.alerts (tenant_id, alert_id, employee_id, rule_id, rule_version, reached_on, state, recipients, raised_at, explanation)
                values ('own', 'A1', 'E1', 'FI-30', 1, '2026-03-03', 'open', '[]', now(), '{}');
            insert into read.case_meetings values ('own', 'P1', '2026-03-03', '09:30', null, 'closed');
            insert into read.deputies values ('own', 'B1', '2026-02-02', 'B2', '2026-03-03', null);
            """;

        public override async Task InitializeAsync()
        {
            await base.InitializeAsync();
            await using var source = NpgsqlDataSource.Create(Data.ConnectionString);
            await using var connection = await source.OpenConnectionAsync();
            await connection.ExecuteAsync(Rows);
            // Their samples are sealed with a key that no service has; so they are written as somebody writes them.
            var nurse = CallerOf(Organisation, "N1", "occupational-health");
            await Data.ReferAsync(Organisation, ["E1"]);
            (await nurse.PostAsync("/api/occupational-health/employees/E1/notes", """{"noteId": "M1", "text": "Seurataan kuukauden kuluttua"}"""))
                .MustBe(HttpStatusCode.OK);
            (await nurse.PostAsync("/api/occupational-health/employees/E1/notes/M1/corrections", $$"""{"corrects": 1, "text": "{{CorrectedNote}}"}"""))
                .MustBe(HttpStatusCode.OK);
            foreach (var stream in EventSamples.All.Where(sample => StreamOf(sample.Value) is not null && !IsNote(sample.Key)).Append(new("employee_registered", null!))
                .GroupBy(sample => sample.Value is null ? "employee-B2" : StreamOf(sample.Value)!))
            {
                await connection.ExecuteAsync(
                    "insert into events.mt_streams (tenant_id, id, type, version) values ('own', @Key, 'sample', @Count)", new { stream.Key, Count = stream.Count() });
                foreach (var (i, sample) in stream.Index())
                {
                    var data = await File.ReadAllTextAsync(StoredEventsTests.Sample(sample.Key));
                    await connection.ExecuteAsync(Event, new { stream = stream.Key, version = i + 1, data, name = sample.Key });
                }
            }
        }
    }
}
