using System.Net;
using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.ReturnToWork;

/// <summary>Return-to-work cases over the API, as JSON.</summary>
internal static class ReturnCases
{
    public const string Memo = "Paluusta puhuttiin; aloitetaan kevyesti.";

    public static Task<Answer> OpenReturnAsync(this ApiCaller caller, string caseId, string employee, string reason = "\"concern\"") =>
        caller.PostAsync("/api/return-to-work-cases", $$"""{"caseId": "{{caseId}}", "employeeId": "{{employee}}", "reason": {{reason}}}""");

    public static Task<Answer> InReturnAsync(this ApiCaller caller, string caseId, string what, string body) =>
        caller.PostAsync($"/api/return-to-work-cases/{caseId}/{what}", body);

    public static Task<Answer> ReturnCaseAsync(this ApiCaller caller, string caseId) => caller.GetAsync($"/api/return-to-work-cases/{caseId}");

    public static Task<Answer> ContactAsync(this ApiCaller caller, string caseId, string id, string heldOn) => caller.InReturnAsync(caseId, "contacts",
        $$"""
        {
          "contactId": "{{id}}", "heldOn": "{{heldOn}}", "form": "call", "memo": "{{Memo}}",
          "with": [{"role": "employee", "personId": "E1", "name": "Eero Niemi"}, {"role": "supervisor", "personId": "B1", "name": "Aino Korpi"}]
        }
        """);

    /// <summary>40 % for a week from a day on, then 100 %.</summary>
    public static Task<Answer> AgreePlanAsync(this ApiCaller caller, string caseId, string from, int replaces = 0, string agreedOn = "2026-10-26")
    {
        var first = DateOnly.ParseExact(from, "yyyy-MM-dd");
        return caller.InReturnAsync(caseId, "plans",
            $$"""
            {
              "replaces": {{replaces}}, "agreedOn": "{{agreedOn}}", "memo": "{{Memo}}",
              "steps": [
                {"from": "{{from}}", "to": "{{first.AddDays(6):O}}", "sharePercent": 40, "changes": "Ei nostoja"},
                {"from": "{{first.AddDays(7):O}}", "sharePercent": 100}
              ]
            }
            """);
    }

    public static async Task MustAsync(this Task<Answer> answer) => (await answer).MustBe(HttpStatusCode.OK);
}
