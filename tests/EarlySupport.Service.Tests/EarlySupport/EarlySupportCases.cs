using System.Net;
using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.EarlySupport;

/// <summary>Cases over the API, as JSON.</summary>
internal static class EarlySupportCases
{
    public const string Memo = "Yövuorot väsyttävät; sovittiin päivävuoroista.";

    public static string Measure(string id, string due = "2026-11-20") =>
        $$"""{"measureId": "{{id}}", "kind": "working-time-change", "what": "Päivävuorot vuoden loppuun", "ownerId": "B1", "due": "{{due}}"}""";

    /// <summary>Opens a case for an alert, or out of concern where none is given.</summary>
    public static async Task<Answer> OpenAsync(this ApiCaller caller, string caseId, string employee, string? alert = null) =>
        (await caller.TryOpenAsync(caseId, employee, alert)).MustBe(HttpStatusCode.OK);

    public static Task<Answer> TryOpenAsync(this ApiCaller caller, string caseId, string employee, params string?[] alerts) => caller.PostAsync(
        "/api/early-support-cases",
        alerts is [null]
            ? $$"""{"caseId": "{{caseId}}", "employeeId": "{{employee}}", "reason": "concern"}"""
            : $$"""{"caseId": "{{caseId}}", "employeeId": "{{employee}}", "reason": "alerts", "alertIds": [{{string.Join(", ", alerts.Select(a => $"\"{a}\""))}}]}""");

    /// <summary>The employee and B1 talk, by default on 30 October 2026.</summary>
    public static Task<Answer> TalkAsync(
        this ApiCaller caller, string caseId, string id, string? measure = null, string? nextMeeting = null, string heldOn = "2026-10-30", string employee = "E1") =>
        caller.InCaseAsync(caseId, "conversations",
            $$"""
            {
              "conversationId": "{{id}}", "heldOn": "{{heldOn}}", "form": "in-person", "place": "Neuvotteluhuone 3", "whyHeld": "alerts",
              "present": [{"role": "employee", "personId": "{{employee}}", "name": "Eero Niemi"}, {"role": "supervisor", "personId": "B1", "name": "Aino Korpi"}],
              "themes": ["working-hours"], "employeeView": "En nuku yövuorojen jälkeen.", "supervisorView": "Vuoroja voi järjestellä.",
              "memo": "{{Memo}}", "takenTo": ["workplace-measures"], "measures": [{{measure}}],
              "nextMeeting": {{(nextMeeting is null ? "null" : $$"""{"on": "{{nextMeeting}}", "followUpId": "F1"}""")}}
            }
            """);

    public static Task<Answer> InCaseAsync(this ApiCaller caller, string caseId, string what, string body) =>
        caller.PostAsync($"/api/early-support-cases/{caseId}/{what}", body);

    public static Task<Answer> CaseAsync(this ApiCaller caller, string caseId) => caller.GetAsync($"/api/early-support-cases/{caseId}");
}
