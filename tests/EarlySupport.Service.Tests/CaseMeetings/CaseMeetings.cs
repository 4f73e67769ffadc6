using System.Net;
using System.Text.Json.Nodes;
using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.CaseMeetings;

/// <summary>The queue and case meetings over the API, as JSON.</summary>
internal static class CaseMeetings
{
    /// <summary>A line a reason, in the queue's order: <c>item reason day days about</c>.</summary>
    public static async Task<IReadOnlyList<string>> QueueAsync(this ApiCaller caller, string query = "")
    {
        var rows = (await caller.GetAsync($"/api/queue{query}")).MustBe(HttpStatusCode.OK).Json.AsArray();
        return [.. rows.SelectMany(row => row!["reasons"]!.AsArray().Select(r => $"{row["itemId"]} {r!["code"]} {r["day"]} {r["days"]} {r["itemId"]}"))];
    }

    public static Task<Answer> ScheduleAsync(this ApiCaller caller, string id, string on, string at = "09:30") =>
        caller.PostAsync("/api/case-meetings", $$"""{"meetingId": "{{id}}", "on": "{{on}}", "at": "{{at}}", "place": "Neuvotteluhuone 3"}""");

    public static Task<Answer> FixAsync(this ApiCaller caller, string id, int version, params string[] items) =>
        caller.PostAsync($"/api/case-meetings/{id}/agenda", $$"""{"version": {{version}}, "itemIds": [{{Quoted(items)}}]}""");

    public static Task<Answer> DiscussAsync(
        this ApiCaller caller, string id, string item, string due, string decision = "Esihenkilö ottaa asian puheeksi.", string owner = "B1") =>
        caller.PostAsync($"/api/case-meetings/{id}/items/{item}/discussion", $$"""{"decision": "{{decision}}", "ownerId": "{{owner}}", "due": "{{due}}"}""");

    public static Task<Answer> CloseAsync(this ApiCaller caller, string id, params string[] carriedOver) =>
        caller.PostAsync($"/api/case-meetings/{id}/closing", $$"""{"carriedOver": [{{Quoted(carriedOver)}}]}""");

    public static async Task<JsonNode> MeetingAsync(this ApiCaller caller, string id) =>
        (await caller.GetAsync($"/api/case-meetings/{id}")).MustBe(HttpStatusCode.OK).Json;

    private static string Quoted(IEnumerable<string> ids) => string.Join(", ", ids.Select(id => $"\"{id}\""));
}
