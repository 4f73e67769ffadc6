using System.Net;
using System.Text.Json.Nodes;
using EarlySupport.Service.Tests.EarlySupport;
using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.IntensifiedSupport;

/// <summary>One case from its alerts to its end, as its people see it over the API.</summary>
public class IntensifiedStoryTests(TestService service) : IClassFixture<TestService>
{
    private static readonly string[] Recorded =
    [
        "intensified_support_opened", "negotiation_scheduled", "negotiation_held", "measure_agreed", "negotiation_scheduled", "negotiation_memo_approved",
        "negotiation_memo_approved", "negotiation_memo_approved", "remark_added", "occupational_health_notified", "consent_given", "consent_withdrawn",
        "statement_requested", "statement_given", "statement_delivered_to_kela", "statement_given", "work_trial_started", "work_trial_ended",
        "reassignment_sought", "reassignment_offered", "reassignment_placed", "rehabilitation_applied", "rehabilitation_decided", "rehabilitation_ended",
        "return_to_work_started", "negotiation_decision_settled", "measure_completed", "negotiation_cancelled", "intensified_support_closed",
    ];

    [Fact]
    public async Task From_alerts_over_a_negotiation_to_another_post()
    {
        var (hr, supervisor, employee, physician) = await AtWorkAsync();
        (await hr.ReportAsync("E1", "A1", "2026-10-01")).MustBe(HttpStatusCode.OK);
        await hr.OpenIntensifiedAsync("C1", "E1", "E1-1", "E1-2", "E1-3");
        await hr.DoAsync("C1", "negotiations", IntensifiedCases.Negotiation("N1", "2026-11-01"));

        await NegotiateAsync(supervisor, employee, physician);
        await hr.SupportInFullAsync("C1", "U2");
        await CloseAsync(hr);

        Assert.Equal(Recorded, await service.Data.StreamAsync(hr.Organisation, "intensified-support-C1"));
        await PageTellsItAsync(hr);
    }

    private static async Task NegotiateAsync(ApiCaller supervisor, ApiCaller employee, ApiCaller physician)
    {
        var held = IntensifiedCases.Held("2026-11-01", "2026-11-20", IntensifiedCases.Measure("M1", "2026-11-20"), IntensifiedCases.Negotiation("N2",
            "2026-12-01"));
        Assert.Equal(
            """["negotiation_held","measure_agreed","negotiation_scheduled"]""", (await supervisor.DoAsync("C1", "negotiations/N1/holding",
                held)).Json["recorded"]!.ToJsonString());
        Assert.Equal(3, (await supervisor.GetAsync("/api/alerts?employee=E1&answer=acted-on")).Json.AsArray().Count);
        Assert.Empty((await supervisor.DoAsync("C1", "negotiations/N1/holding", held)).Json["recorded"]!.AsArray());

        foreach (var (caller, party) in new[] { (supervisor, "employer"), (employee, "employee"), (physician, "occupational-health") })
            await caller.DoAsync("C1", "negotiations/N1/approvals", $$"""{"memoVersion": 1, "party": "{{party}}"}""");
        (await supervisor.InIntensifiedAsync("C1", "negotiations/N1/approvals", """{"memoVersion": 1, "party": "employee"}"""))
            .MustRefuse(HttpStatusCode.UnprocessableEntity, "memo-approver-not-of-party");
        await employee.DoAsync("C1", "remarks", """{"remarkId": "X1", "conversationId": "N1", "remark": "Toivoin etätyötä."}""");
    }

    private static async Task CloseAsync(ApiCaller hr)
    {
        const string Closing = """{"outcome": "another-post"}""";
        (await hr.InIntensifiedAsync("C1", "closing", Closing)).MustRefuse(HttpStatusCode.UnprocessableEntity, "measures-open");
        await hr.DoAsync("C1", "decisions/D1/settlement", """{"result": "carried-out", "whatCameOfIt": "Kevyempi työ auttoi."}""");
        await hr.DoAsync("C1", "measures/M1/completion", """{"completedOn": "2026-11-01"}""");
        Assert.Equal("N2", (string?)(await hr.InIntensifiedAsync("C1", "closing", Closing)).Json["what"]);
        await hr.DoAsync("C1", "negotiations/N2/cancellation", """{"why": "Ei enää tarpeen."}""");
        await hr.DoAsync("C1", "closing", Closing);
    }

    private static async Task PageTellsItAsync(ApiCaller hr)
    {
        var page = (await hr.IntensifiedAsync("C1")).MustBe(HttpStatusCode.OK).Json;
        var held = page["negotiations"]![0]!["held"]!;

        Assert.Equal("closed another-post intensified-support 29", Told(page, "state", "outcome", "kind", "version"));
        Assert.Equal("long-absence Kuukausi täynnä", Told(page["notifications"]![0]!, "why", "text"));
        Assert.Equal("N1 2026-11-01 09:30:00 Neuvotteluhuone 3 Työssä jatkaminen held", Told(page["negotiations"]![0]!, "negotiationId", "on", "at", "place",
            "purpose", "state"));
        Assert.Equal("N2 cancelled Ei enää tarpeen.", Told(page["negotiations"]![1]!, "negotiationId", "state", "cancelledWhy"));
        Assert.Equal("""["E1-1","E1-2","E1-3"]""", held["answeredAlertIds"]!.ToJsonString());
        Assert.Equal(["Eero Niemi", "Aino Korpi", "Lääkäri Lahti"], held["present"]!.AsArray().Select(p => (string?)p!["name"]));
        Assert.Equal(["tried Päivävuorot eivät riittäneet.", "remaining-work-ability Ei raskaita nostoja."], held["agenda"]!.AsArray().Select(a =>
            Told(a!, "point", "text")));
        Assert.Equal("D1 carried-out Kevyempi työ toukokuuhun Kevyempi työ auttoi.", Told(held["decisions"]![0]!, "decisionId", "state", "text",
            "whatCameOfIt"));
        Assert.Equal(["employer B1", "employee E1", "occupational-health P1"], held["memoVersions"]![0]!["approvals"]!.AsArray().Select(a =>
            Told(a!, "party", "approvedBy")));
        Assert.Empty(held["awaits"]!.AsArray());
        Assert.Equal(["withdrawn"], page["consents"]!.AsArray().Select(c => (string?)c!["state"]));
        // Without the employee's consent to sharing it, the employer's side knows that there is a statement, and not what it says.
        Assert.Equal(["L1 FI-90", "L2 other"], page["statements"]!.AsArray().Select(s => Told(s!, "statementId", "purpose")));
        Assert.All(page["statements"]!.AsArray(), s => Assert.Null(s!["conclusions"]));
        Assert.Equal("""["statement"]""", page["withheld"]!.ToJsonString());
        Assert.Equal(["Kevyt työ käy.", "Työkokeilu käy."], (await hr.AsPhysician().IntensifiedAsync("C1")).Json["statements"]!.AsArray().Select(s =>
            (string?)s!["conclusions"]));
        Assert.Equal("kela U2 Kirjastossa suits Sujui.", Told(page["workTrials"]![0]!, "by", "unitId", "what", "result", "notes"));
        Assert.Equal("U2 Lähelle kotia", Told(page["reassignments"]![0]!, "fromUnitId", "wishes"));
        Assert.Equal("U2 2027-01-01", Told(page["reassignments"]![0]!["placedIn"]!, "unitId", "on"));
        Assert.Equal("vocational pension-insurer true completed", Told(page["rehabilitations"]![0]!, "kind", "appliedFrom", "granted", "result"));
        Assert.Equal("""["W1"]""", page["returnCaseIds"]!.ToJsonString());
    }

    [Fact]
    public async Task Escalated_early_support_goes_on_in_a_case_of_its_own_or_the_one_that_is_open()
    {
        var (hr, supervisor, _, _) = await AtWorkAsync();
        await supervisor.OpenAsync("C1", "E1");
        (await supervisor.InCaseAsync("C1", "escalation", """{"why": "Työpaikan keinot eivät riitä."}""")).MustBe(HttpStatusCode.OK);

        var first = Assert.Single(await hr.IntensifiedCasesAsync("E1"));
        Assert.Equal("earlier-case C1 C1 open B1", Told(first, "reason", "earlierCaseId", "pathId", "state", "supervisorId"));

        await supervisor.OpenAsync("C2", "E1");
        (await supervisor.InCaseAsync("C2", "escalation", """{"why": "Taas."}""")).MustBe(HttpStatusCode.OK);
        Assert.Equal((string?)first["caseId"], (string?)Assert.Single(await hr.IntensifiedCasesAsync("E1"))["caseId"]);
        Assert.Equal("""["C1","C2"]""", (await hr.IntensifiedAsync((string)first["caseId"]!)).Json["earlierCaseIds"]!.ToJsonString());
        Assert.Equal("C1", (string?)(await hr.GetAsync("/api/cases?employee=E1")).Json.AsArray().Single(c => (string?)c!["caseId"] == "C2")!["pathId"]);
    }

    [Fact]
    public async Task A_case_opened_by_hand_grows_out_of_the_earlier_one()
    {
        var (hr, supervisor, _, _) = await AtWorkAsync();
        await supervisor.OpenAsync("C1", "E1");

        (await hr.PostAsync("/api/intensified-support-cases", """{"caseId": "C2", "employeeId": "E1", "reason": "earlier-case", "earlierCaseId": "C1"}""")).MustBe(HttpStatusCode.OK);

        Assert.Equal("C2 C1 C1", Told((await hr.GetAsync("/api/cases?employee=E1")).Json[1]!, "caseId", "earlierCaseId", "pathId"));
    }

    [Fact]
    public async Task Negotiations_are_in_a_calendar()
    {
        var (hr, _, _, _) = await AtWorkAsync();
        await hr.OpenIntensifiedAsync("C1", "E1");
        await hr.DoAsync("C1", "negotiations", IntensifiedCases.Negotiation("N1", "2026-11-10", "13:00:00"));
        await hr.DoAsync("C1", "negotiations", IntensifiedCases.Negotiation("N2", "2026-11-10", "08:00:00"));
        await hr.DoAsync("C1", "negotiations", IntensifiedCases.Negotiation("N3", "2026-11-02"));
        await hr.DoAsync("C1", "negotiations/N3/rescheduling", """{"on": "2026-11-12", "at": "09:00:00"}""");
        await hr.DoAsync("C1", "negotiations/N1/cancellation", """{"why": "Sairaus."}""");

        Assert.Equal(["N2 2026-11-10 08:00:00 scheduled", "N1 2026-11-10 13:00:00 cancelled", "N3 2026-11-12 09:00:00 scheduled"], await CalendarAsync(""));
        Assert.Equal(["N2 2026-11-10 08:00:00 scheduled"], await CalendarAsync("?from=2026-11-10&to=2026-11-10&state=scheduled"));
        Assert.Equal(["N3 2026-11-12 09:00:00 scheduled"], await CalendarAsync("?from=2026-11-11"));

        async Task<IEnumerable<string>> CalendarAsync(string query) =>
            (await hr.GetAsync($"/api/negotiations{query}")).MustBe(HttpStatusCode.OK).Json.AsArray().Select(n =>
                Told(n!, "negotiationId", "on", "at", "state"));
    }

    [Fact]
    public async Task What_each_unit_carries_is_told()
    {
        var (hr, _, _, _) = await AtWorkAsync();
        foreach (var (employee, caseId) in new[] { ("E1", "C1"), ("E2", "C2"), ("E3", "C3"), ("B2", "C4") })
        {
            await hr.OpenIntensifiedAsync(caseId, employee);
            await hr.DoAsync(caseId, "reassignments", """{"reassignmentId": "R1", "fromUnitId": "U1", "soughtOn": "2024-06-01"}""");
        }

        await hr.DoAsync("C1", "reassignments/R1/offers", """{"unitId": "U2", "offeredOn": "2026-10-01"}""");
        await hr.DoAsync("C2", "reassignments/R1/placement", """{"unitId": "U2", "from": "2024-11-02"}""");
        await hr.DoAsync("C3", "reassignments/R1/placement", """{"unitId": "U2", "from": "2024-11-01"}""");
        await hr.DoAsync("C4", "reassignments/R1/failure", """{"failedOn": "2026-10-01", "why": "Ei löytynyt."}""");

        Assert.Equal(
            ["U1 1 0 0", "U2 0 1 1"],
            (await hr.GetAsync("/api/reassignments/load")).Json.AsArray().Select(u => Told(u!, "unitId", "soughtFrom", "offered", "placed")));
        Assert.Equal(["C2 placed", "C3 placed"], await ReassignmentsAsync("?state=placed&unit=U2"));
        Assert.Equal(["C1 offered", "C2 placed", "C3 placed"], await ReassignmentsAsync("?unit=U2"));
        Assert.Equal(["C4 failed"], await ReassignmentsAsync("?state=failed"));

        async Task<IEnumerable<string>> ReassignmentsAsync(string query) =>
            (await hr.GetAsync($"/api/reassignments{query}")).MustBe(HttpStatusCode.OK).Json.AsArray().Select(r => Told(r!, "caseId", "state"));
    }

    [Fact]
    public async Task The_memo_waits_for_each_party_that_was_present()
    {
        var (hr, supervisor, employee, _) = await AtWorkAsync();
        await hr.OpenIntensifiedAsync("C1", "E1");
        await hr.DoAsync("C1", "negotiations", IntensifiedCases.Negotiation("N1", "2026-11-01"));
        await hr.DoAsync("C1", "negotiations/N1/holding", IntensifiedCases.Held("2026-11-01", "2026-11-20"));
        Assert.Equal("1 true true true", await AwaitsAsync());

        await supervisor.DoAsync("C1", "negotiations/N1/approvals", """{"memoVersion": 1, "party": "employer"}""");
        await employee.DoAsync("C1", "negotiations/N1/approvals", """{"memoVersion": 1, "party": "employee"}""");
        Assert.Equal("1 false false true", await AwaitsAsync());

        await supervisor.DoAsync("C1", "negotiations/N1/memo", """{"corrects": 1, "memo": "Toisin."}""");
        Assert.Equal("2 true true true", await AwaitsAsync());

        Task<string> AwaitsAsync() => service.Data.OneAsync<string>(
            "select concat_ws(' ', version, awaits_employee::text, awaits_employer::text, awaits_occupational_health::text) from read.memos where tenant_id = @Organisation",
            new { hr.Organisation });
    }

    [Fact]
    public async Task What_was_said_stands_nowhere_in_clear()
    {
        var (hr, _, _, _) = await AtWorkAsync();
        await hr.OpenIntensifiedAsync("C1", "E1");
        await hr.NegotiateInFullAsync("C1");
        await hr.SupportInFullAsync("C1", "U2");

        foreach (var table in await service.Data.ListAsync<string>(
            "select schemaname || '.' || tablename from pg_tables where schemaname in ('events', 'messages', 'read') and tablename <> 'people'"))
        {
            var stored = string.Join('\n', await service.Data.ListAsync<string>($"select t::text from {table} t"));
            Assert.All(
                (string[])["kevyempää", "Neuvotteluhuone", "jatkaminen", "Päivävuorot", "nostoja", "Auttoi", "Kevyt työ", "Kirjastossa", "Sujui", "Lähelle",
                    "Lahti", "täynnä"],
                said => Assert.DoesNotContain(said, stored, StringComparison.OrdinalIgnoreCase));
        }
    }

    private async Task<(ApiCaller Hr, ApiCaller Supervisor, ApiCaller Employee, ApiCaller Physician)> AtWorkAsync()
    {
        var hr = await service.NewWorkplaceAsync();
        return (
            hr, service.CallerOf(hr.Organisation, "B1", "supervisor"), service.CallerOf(hr.Organisation, "E1", "employee"),
            service.CallerOf(hr.Organisation, "P1", "occupational-health"));
    }

    private static string Told(JsonNode node, params string[] fields) => string.Join(' ', fields.Select(f => node[f]!.ToString()));
}
