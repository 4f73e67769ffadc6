using System.Net;
using System.Text.Json.Nodes;
using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.IntensifiedSupport;

/// <summary>Intensified-support cases over the API, as JSON.</summary>
internal static class IntensifiedCases
{
    public const string Memo = "Kokeillaan kevyempää työtä.";

    public const string Everybody = """
        [{"role": "employee", "personId": "E1", "name": "Eero Niemi"}, {"role": "supervisor", "personId": "B1", "name": "Aino Korpi"},
         {"role": "occupational-physician", "personId": "P1", "name": "Lääkäri Lahti"}]
        """;

    /// <summary>Opens a case for alerts, or out of concern where none is given.</summary>
    public static async Task<Answer> OpenIntensifiedAsync(this ApiCaller caller, string caseId, string employee, params string[] alerts) =>
        (await caller.PostAsync(
        "/api/intensified-support-cases",
        alerts is []
            ? $$"""{"caseId": "{{caseId}}", "employeeId": "{{employee}}", "reason": "concern"}"""
            : $$"""{"caseId": "{{caseId}}", "employeeId": "{{employee}}", "reason": "alerts", "alertIds": [{{string.Join(", ", alerts.Select(a => $"\"{a}\""))}}]}"""))
        .MustBe(HttpStatusCode.OK);

    public static Task<Answer> InIntensifiedAsync(this ApiCaller caller, string caseId, string what, string body) =>
        caller.PostAsync($"/api/intensified-support-cases/{caseId}/{what}", body);

    /// <summary>What must be carried out.</summary>
    public static async Task<Answer> DoAsync(this ApiCaller caller, string caseId, string what, string body) =>
        (await caller.InIntensifiedAsync(caseId, what, body)).MustBe(HttpStatusCode.OK);

    public static Task<Answer> IntensifiedAsync(this ApiCaller caller, string caseId) => caller.GetAsync($"/api/intensified-support-cases/{caseId}");

    public static async Task<IReadOnlyList<JsonNode>> IntensifiedCasesAsync(this ApiCaller caller, string employee) =>
        [.. (await caller.GetAsync($"/api/cases?employee={employee}")).Json.AsArray().Where(c => (string?)c!["kind"] == "intensified-support").Select(c => c!)];

    public static string Negotiation(string id, string on, string at = "09:30:00") =>
        $$"""{"negotiationId": "{{id}}", "on": "{{on}}", "at": "{{at}}", "place": "Neuvotteluhuone 3", "invited": {{Everybody}}, "purpose": "Työssä jatkaminen"}""";

    /// <summary>Of three parties, with decision D1.</summary>
    public static string Held(string on, string due, string? measure = null, string? next = null, string memo = Memo) =>
        $$"""
        {
          "heldOn": "{{on}}", "form": "in-person", "present": {{Everybody}}, "memo": "{{memo}}",
          "agenda": [{"point": "tried", "text": "Päivävuorot eivät riittäneet."}, {"point": "remaining-work-ability", "text": "Ei raskaita nostoja."}],
          "decisions": [{"decisionId": "D1", "text": "Kevyempi työ toukokuuhun", "ownerId": "B1", "due": "{{due}}"}],
          "measures": [{{measure}}], "next": {{next ?? "null"}}
        }
        """;

    public static string Measure(string id, string due) =>
        $$"""{"measureId": "{{id}}", "kind": "modified-work", "what": "Ei nostoja", "ownerId": "B1", "due": "{{due}}"}""";

    public static string Consent(string id, string givenOn, string until) =>
        $$"""{"consentId": "{{id}}", "scope": ["statement", "negotiation-memos"], "givenOn": "{{givenOn}}", "until": "{{until}}", "form": "on-paper"}""";

    /// <summary>A negotiation that was moved and held, its memo corrected and its decision settled, all on the day of the fixtures.</summary>
    public static async Task NegotiateInFullAsync(this ApiCaller caller, string caseId)
    {
        const string Today = "2026-11-01";
        await caller.DoAsync(caseId, "negotiations", Negotiation("N1", Today));
        await caller.DoAsync(caseId, "negotiations/N1/rescheduling", $$"""{"on": "{{Today}}", "at": "10:00:00"}""");
        await caller.DoAsync(caseId, "negotiations/N1/holding", Held(Today, "2026-11-20"));
        await caller.DoAsync(caseId, "negotiations/N1/memo", """{"corrects": 1, "memo": "Kokeillaan kevyempää työtä toukokuuhun."}""");
        await caller.DoAsync(caseId, "decisions/D1/settlement", """{"result": "carried-out", "whatCameOfIt": "Auttoi."}""");
    }

    /// <summary>Everything but negotiations, on the day of the fixtures, each brought to an end.</summary>
    public static async Task SupportInFullAsync(this ApiCaller caller, string caseId, string unit)
    {
        const string Today = "2026-11-01";
        await caller.DoAsync(caseId, "occupational-health-notifications", $$"""{"notifiedOn": "{{Today}}", "why": "long-absence", "text": "Kuukausi täynnä"}""");
        await caller.DoAsync(caseId, "consents", Consent("S1", Today, "2027-10-31"));
        await caller.DoAsync(caseId, "consents/S1/withdrawal", "{}");
        await caller.DoAsync(caseId, "statements", $$"""{"statementId": "L1", "purpose": "FI-90", "requestedOn": "{{Today}}"}""");
        await caller.AsPhysician().DoAsync(caseId, "statements/L1/giving", $$"""{"purpose": "FI-90", "givenOn": "{{Today}}", "conclusions": "Kevyt työ käy."}""");
        await caller.DoAsync(caseId, "statements/L1/delivery-to-kela", $$"""{"deliveredOn": "{{Today}}"}""");
        await caller.AsPhysician().DoAsync(caseId, "statements/L2/giving", $$"""{"purpose": "other", "givenOn": "{{Today}}", "conclusions": "Työkokeilu käy."}""");
        await caller.DoAsync(caseId, "work-trials", $$"""{"trialId": "T1", "by": "kela", "from": "{{Today}}", "to": "2026-12-31", "what": "Kirjastossa", "unitId": "{{unit}}"}""");
        await caller.DoAsync(caseId, "work-trials/T1/ending", $$"""{"endedOn": "{{Today}}", "result": "suits", "notes": "Sujui."}""");
        await caller.DoAsync(caseId, "reassignments", $$"""{"reassignmentId": "R1", "fromUnitId": "{{unit}}", "soughtOn": "{{Today}}", "wishes": "Lähelle kotia"}""");
        await caller.DoAsync(caseId, "reassignments/R1/offers", $$"""{"unitId": "{{unit}}", "offeredOn": "{{Today}}"}""");
        await caller.DoAsync(caseId, "reassignments/R1/placement", $$"""{"unitId": "{{unit}}", "from": "2027-01-01"}""");
        await caller.DoAsync(caseId, "rehabilitations", $$"""{"rehabilitationId": "H1", "kind": "vocational", "appliedFrom": "pension-insurer", "appliedOn": "{{Today}}"}""");
        await caller.DoAsync(caseId, "rehabilitations/H1/decision", $$"""{"granted": true, "decidedOn": "{{Today}}", "from": "{{Today}}", "to": "2027-03-31"}""");
        await caller.DoAsync(caseId, "rehabilitations/H1/ending", $$"""{"endedOn": "{{Today}}", "result": "completed"}""");
        await caller.DoAsync(caseId, "return-to-work", """{"returnCaseId": "W1"}""");
    }
}
