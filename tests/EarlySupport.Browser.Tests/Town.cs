using System.Text.Json.Nodes;
using EarlySupport.Domain.Organisation;

namespace EarlySupport.Browser.Tests;

/// <summary>B2's people, for the tests that look at every page: between them they have everything that a page can show, in its states.</summary>
internal static class Town
{
    /// <summary>With everything that waits for somebody.</summary>
    public const string Supported = "T1";

    private const string Today = "2026-11-02";

    private static readonly DateOnly From = new(2010, 1, 1);

    public static IEnumerable<Employee> People =>
    [
        .. Enumerable.Range(1, 6).Select(n => new Employee($"T{n}", $"Taimi Tuuli {n}", null, "U2", "B2", From, null, 100)),
        new("T7", "Toivo Lähtenyt", null, "U2", "B2", From, new DateOnly(2012, 12, 31), 100),
    ];

    public static async Task SettleTownAsync(this TriedService service)
    {
        foreach (var (person, firstDay) in (IEnumerable<(string, string)>)
            [("T1", "2026-08-20"), ("T2", "2026-09-10"), ("T3", "2026-09-25"), ("T5", "2026-09-20")])
            await service.CallAsync(HttpMethod.Post, $"/api/employees/{person}/absences", new { absenceId = $"A{person}", kind = "sickness", firstDay });
        await service.DrainAsync();
        await service.SupportEarlyAsync();
        await service.SupportMoreAsync();
        await service.ReturnAsync();
        await service.MeetAsync();
        await service.AdministerAsync();
        await service.DrainAsync();
    }

    private static async Task SupportEarlyAsync(this TriedService service)
    {
        foreach (var person in (string[])["T1", "T2", "T3", "T4"])
            await service.LoggedAsync(person, "B2");
        await service.CallAsync(
            HttpMethod.Post, "/api/early-support-cases/CT1/conversations/K1/memo", new { corrects = 1, memo = "Tarkennettu." }, "B2", "supervisor");
        await service.CallAsync(HttpMethod.Post, "/api/early-support-cases/CT2/conversations/K1/approvals", new { memoVersion = 1 }, "T2", "employee");
        await service.CallAsync(HttpMethod.Post, "/api/early-support-cases/CT2/remarks", new { remark = "Näen tämän toisin." }, "T2", "employee");
        await service.CallAsync(
            HttpMethod.Post, "/api/early-support-cases/CT2/follow-ups/F1/holding", new { heldOn = Today, memo = "Pidettiin." }, "B2", "supervisor");
        await service.CallAsync(HttpMethod.Post, "/api/early-support-cases/CT3/measures/M1/completion", new { completedOn = Today }, "B2", "supervisor");
        await service.CallAsync(HttpMethod.Post, "/api/early-support-cases/CT3/closing", new { outcome = "own-work-with-changes" }, "B2", "supervisor");
        await service.CallAsync(HttpMethod.Post, "/api/early-support-cases/CT4/escalation", new { why = "Omat keinot eivät riitä." }, "B2", "supervisor");
        await service.CallAsync(HttpMethod.Post, "/api/employees/B2/deputies", new { deputyId = "T6", from = Today, to = "2026-11-20" }, "B2", "supervisor");
    }

    private static object Consent(string consentId, params string[] scope) =>
        new { consentId, scope, givenOn = Today, until = "2027-10-31", form = "on-paper" };

    private static async Task SupportMoreAsync(this TriedService service)
    {
        object everybody = new[] { new { role = "employee", personId = "T1" }, new { role = "supervisor", personId = "B2" } };
        foreach (var person in (string[])["T1", "T2", "T3"])
            await service.CallAsync(HttpMethod.Post, "/api/intensified-support-cases", new { caseId = $"I{person}", employeeId = person, reason = "concern" });
        foreach (var (caseId, what, body) in (IEnumerable<(string, string, object)>)
        [
            ("IT1", "occupational-health-notifications", new { notifiedOn = Today, why = "referral" }),
            ("IT1", "consents", Consent("S1", "absence-history", "early-support-memos", "return-plan")),
            ("IT1", "consents", Consent("S2", "negotiation-memos")),
            ("IT1", "consents/S2/withdrawal", new { }),
            ("IT1", "negotiations", new { negotiationId = "N1", on = Today, at = "09:30:00", place = "Huone 3", invited = everybody, purpose = "Jatko" }),
            ("IT1", "negotiations/N1/holding", new
            {
                heldOn = Today,
                form = "in-person",
                present = everybody,
                memo = "Kokeillaan kevyempää työtä.",
                decisions = new[]
                {
                    new { decisionId = "D1", text = "Kevyempi työ", ownerId = "B2", due = "2026-12-20" },
                    new { decisionId = "D2", text = "Työpaikkakäynti", ownerId = "B2", due = "2026-12-20" },
                },
            }),
            ("IT1", "decisions/D2/settlement", new { result = "carried-out", whatCameOfIt = "Käytiin." }),
            ("IT1", "negotiations", new { negotiationId = "N2", on = "2026-11-12", at = "10:00:00", invited = everybody, purpose = "Jatko" }),
            ("IT1", "negotiations", new { negotiationId = "N3", on = "2026-11-19", at = "10:00:00", invited = everybody, purpose = "Varalla" }),
            ("IT1", "negotiations/N3/cancellation", new { why = "Ei enää tarpeen." }),
            ("IT1", "measures", new { measureId = "M1", kind = "modified-work", what = "Ei nostoja", ownerId = "B2", due = "2026-12-01" }),
            ("IT1", "statements", new { statementId = "L1", purpose = "FI-90", requestedOn = Today }),
            ("IT1", "work-trials", new { trialId = "V1", by = "kela", from = Today, to = "2026-12-31", what = "Kirjastossa", unitId = "U1" }),
            ("IT1", "work-trials", new { trialId = "V2", by = "employer", from = Today, to = "2026-12-31", what = "Arkistossa" }),
            ("IT1", "work-trials/V2/ending", new { endedOn = Today, result = "suits", notes = "Sujui." }),
            ("IT1", "reassignments", new { reassignmentId = "R1", fromUnitId = "U2", soughtOn = Today, wishes = "Lähelle kotia" }),
            ("IT1", "reassignments/R1/offers", new { unitId = "U1", offeredOn = Today }),
            ("IT1", "rehabilitations", new { rehabilitationId = "H1", kind = "vocational", appliedFrom = "pension-insurer", appliedOn = Today }),
            ("IT1", "rehabilitations", new { rehabilitationId = "H2", kind = "vocational", appliedFrom = "pension-insurer", appliedOn = Today }),
            ("IT1", "rehabilitations/H2/decision", new { granted = true, decidedOn = Today, from = Today, to = "2027-03-31" }),
            ("IT1", "return-to-work", new { returnCaseId = "RT1" }),
            ("IT2", "occupational-health-notifications", new { notifiedOn = Today, why = "long-absence" }),
            ("IT2", "statements", new { statementId = "L2", purpose = "FI-90", requestedOn = Today }),
            ("IT2", "reassignments", new { reassignmentId = "R2", fromUnitId = "U2", soughtOn = Today }),
            ("IT2", "reassignments/R2/placement", new { unitId = "U1", from = "2027-01-01" }),
            ("IT3", "closing", new { outcome = "partly", sharePercent = 60 }),
        ])
            await service.CallAsync(HttpMethod.Post, $"/api/intensified-support-cases/{caseId}/{what}", body);
        await service.CallAsync(HttpMethod.Post, "/api/intensified-support-cases/IT2/statements/L2/giving",
            new { purpose = "FI-90", givenOn = Today, conclusions = "Kevyt työ käy." }, "P1", "occupational-health");
        foreach (var text in (string[])["Soitetaan kuukauden päästä.", "Kutsutaan käymään."])
            await service.CallAsync(HttpMethod.Post, "/api/occupational-health/employees/T1/notes", new { text }, "B9", "occupational-health");
    }

    private static async Task ReturnAsync(this TriedService service)
    {
        await service.CallAsync(HttpMethod.Post, "/api/return-to-work-cases", new { caseId = "RT6", employeeId = "T6", reason = "concern" });
        foreach (var caseId in (string[])["RT1", "RT6"])
        {
            var employee = caseId[1..];
            await service.CallAsync(HttpMethod.Post, $"/api/return-to-work-cases/{caseId}/contacts", new
            {
                contactId = "Y1",
                heldOn = Today,
                form = "call",
                memo = "Paluusta puhuttiin.",
                with = new[] { new { role = "employee", personId = employee }, new { role = "supervisor", personId = "B2" } },
            });
            await service.CallAsync(HttpMethod.Post, $"/api/return-to-work-cases/{caseId}/plans", new
            {
                replaces = 0,
                agreedOn = Today,
                memo = "Aloitetaan kevyesti.",
                steps = (object[])
                    [new { from = "2026-11-16", to = "2026-11-22", sharePercent = 40, changes = "Ei nostoja" }, new { from = "2026-11-23", sharePercent = 100 }],
            });
            await service.CallAsync(HttpMethod.Post, $"/api/return-to-work-cases/{caseId}/measures",
                new { measureId = "M1", kind = "modified-work", what = "Päivävuorot", ownerId = "B2", due = "2026-12-01" });
        }

        await service.CallAsync(HttpMethod.Post, "/api/return-to-work-cases/RT6/follow-ups", new { followUpId = "F1", on = "2026-11-30" });
        await service.CallAsync(HttpMethod.Post, "/api/return-to-work-cases/RT6/return", new { returnedOn = Today, sharePercent = 40 });
        await service.CallAsync(HttpMethod.Post, "/api/return-to-work-cases", new { caseId = "RT5", employeeId = "T5", reason = "concern" });
        await service.CallAsync(HttpMethod.Post, "/api/return-to-work-cases/RT5/closing", new { outcome = "employment-ended" });
    }

    private static async Task MeetAsync(this TriedService service)
    {
        foreach (var (meeting, on) in (IEnumerable<(string, string)>)[("P1", Today), ("P2", "2026-11-30"), ("P3", Today)])
            await service.CallAsync(HttpMethod.Post, "/api/case-meetings", new { meetingId = meeting, on, at = "09:30", place = "Huone 3" });
        var queue = JsonNode.Parse(await service.CallAsync(HttpMethod.Get, "/api/queue"))!.AsArray().Select(row => (string)row!["itemId"]!).ToList();
        foreach (var (meeting, items) in (IEnumerable<(string, string[])>)[("P3", [.. queue.Take(2)]), ("P1", [.. queue.Skip(2).Take(2)])])
        {
            await service.CallAsync(HttpMethod.Post, $"/api/case-meetings/{meeting}/agenda", new { version = 1, itemIds = items });
            await service.CallAsync(
                HttpMethod.Post, $"/api/case-meetings/{meeting}/items/{items[0]}/discussion",
                new { decision = "Veikko ottaa yhteyttä.", ownerId = "B2", due = "2026-11-20" });
        }

        await service.CallAsync(HttpMethod.Post, "/api/case-meetings/P3/closing", new { carriedOver = queue[1..2] });
    }

    private static async Task AdministerAsync(this TriedService service)
    {
        await service.CallAsync(
            HttpMethod.Put, "/api/organisation", new { name = "Mallila", timeZone = "Europe/Helsinki", goLive = "2020-01-01" }, "B9", "administrator");
        await service.CallAsync(HttpMethod.Post, "/api/roles", new { personId = "B9", role = "hr" }, "B1", "administrator");
        object[] terms = [new { @class = "early-support", years = 5 }, new { @class = "employment", years = 10 }];
        await service.CallAsync(HttpMethod.Post, "/api/retention", new { effectiveFrom = Today, terms }, "B9", "administrator");
        await service.WriteAsync("""
            insert into messages.dead_letters (id, tenant_id, type, body, due_at, sent_at, died_at, attempts, error, actor, role, correlation_id)
            values (-1, 'demo', 'EarlySupport.Reminder', '{}', now(), now(), now(), 5, 'System.TimeoutException: it took too long', 'test', 'system', '-')
            """);
    }
}
