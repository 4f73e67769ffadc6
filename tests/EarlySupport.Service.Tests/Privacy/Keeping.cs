using System.Net;
using EarlySupport.Service.Tests.EarlySupport;
using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.Privacy;

/// <summary>Retention, reviews and erasure over the API.</summary>
internal static class Keeping
{
    public const string AllTerms = """
        [{"class": "early-support", "years": 2}, {"class": "intensified-support", "years": 2}, {"class": "return-to-work", "years": 2},
         {"class": "employment", "years": 3}]
        """;

    public static Task<Answer> PublishRetentionAsync(this ApiCaller caller, string from, string terms = AllTerms) =>
        caller.PostAsync("/api/retention", $$"""{"effectiveFrom": "{{from}}", "terms": {{terms}}}""");

    /// <summary>As <c>record due</c>, with a star where a review found it needless.</summary>
    public static async Task<IReadOnlyList<string>> DueAsync(this ApiCaller caller) =>
    [
        .. (await caller.GetAsync("/api/retention/due")).MustBe(HttpStatusCode.OK).Json.AsArray()
            .Select(d => $"{d!["recordId"]} {d["dueOn"]}{((bool)d["reviewedNeedless"]! ? " *" : "")}"),
    ];

    public static Task<Answer> ApproveAsync(this ApiCaller caller, params string[] records) =>
        caller.PostAsync("/api/retention/approvals", $$"""{"recordIds": [{{string.Join(", ", records.Select(r => $"\"{r}\""))}}]}""");

    /// <summary>As <c>case due</c>.</summary>
    public static async Task<IReadOnlyList<string>> ReviewsAsync(this ApiCaller caller) =>
        [.. (await caller.GetAsync("/api/need-reviews")).MustBe(HttpStatusCode.OK).Json.AsArray().Select(r => $"{r!["caseId"]} {r["due"]}")];

    public static Task<Answer> ReviewAsync(this ApiCaller caller, string caseId, string result, string reason) =>
        caller.InCaseAsync(caseId, "need-review", $$"""{"result": "{{result}}", "reason": "{{reason}}"}""");

    /// <summary>A case of the employee with a conversation, closed; on Monday 2 March 2026.</summary>
    public static async Task CloseOneAsync(this ApiCaller caller, string caseId, string employee)
    {
        await caller.OpenAsync(caseId, employee);
        (await caller.TalkAsync(caseId, "K1", heldOn: "2026-02-27", employee: employee)).MustBe(HttpStatusCode.OK);
        (await caller.InCaseAsync(caseId, "closing", """{"outcome": "own-work-as-before"}""")).MustBe(HttpStatusCode.OK);
    }
}
