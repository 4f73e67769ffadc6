using System.Globalization;
using System.Net;
using EarlySupport.Service.Tests.EarlySupport;
using EarlySupport.Service.Tests.IntensifiedSupport;
using EarlySupport.Service.Tests.Privacy;
using EarlySupport.Service.Tests.SignIn;
using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.Pages.Exporting;

/// <summary>
/// The demo's organisation with more of everything than a page shows: P01 to P55 have been absent since September, the last three of them are B2's
/// people and work in U2, the others are B1's; B2 answers to B1. P02 has a name that a spreadsheet would calculate. F01 to F28 left long ago.
/// </summary>
public sealed class LongListsService : TestService
{
    public const string Formula = "=HYPERLINK(A1)";

    public const int Absent = 55;

    // Rows that could only come of much time, or of things that went wrong.
    private const string Rows = """
        insert into messages.dead_letters (id, tenant_id, type, body, due_at, sent_at, died_at, attempts, error, actor, role, correlation_id)
        select n, 'demo', 'Absences.Evaluate', '{}', now(), now(), '2026-10-31T12:30:00Z', 5,
               E'It did not work.\nAt all.', 'system', 'system', 'c' from generate_series(1001, 1030) n;
        insert into privacy.access_log (tenant_id, at, actor, role, relation, act, part, purpose, people)
        select 'demo', '2026-10-01T08:00:00Z'::timestamptz + n * interval '1 minute', 'R1', 'hr', 'organisation', 'list-cases', 'case', 'case-meeting',
               case when n % 2 = 0 then array['P01'] else array['P01', 'P02', 'P03', 'P04', 'P05'] end
        from generate_series(1, 130) n;
        insert into privacy.access_log (tenant_id, at, actor, role, relation, act, part, purpose, people)
        select 'demo', '2026-09-01T08:00:00Z', 'R2', 'hr', 'organisation', 'list-cases', 'case', 'case-meeting', array['F28'] from generate_series(1, 100001) n;
        insert into privacy.access_log (tenant_id, at, actor, role, relation, act, part, purpose, people)
        select 'demo', '2026-10-02T08:00:00Z'::timestamptz + n * interval '1 day', 'R3', 'hr', 'organisation', 'read-absences', 'absences', 'case-meeting',
               array['B1']
        from generate_series(1, 2) n;
        """;

    // Each test signs in anew, and there are many of them.
    protected override IEnumerable<(string Key, string Value)> Settings => [("RateLimits:SignIn", "1000")];

    private static IEnumerable<string> People => Enumerable.Range(1, Absent).Select(Id);

    public static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"P{number:00}");

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        var hr = CallerOf("demo");
        (await hr.ImportAsync("units", Workplace.Units)).MustBe(HttpStatusCode.OK);
        (await hr.ImportAsync("employees", Workplace.EmployeesHeader + Employees())).MustBe(HttpStatusCode.OK);
        (await hr.ImportAsync("absences", Workplace.AbsencesHeader + string.Concat(People.Select(id => $"A{id},{id},sickness,2026-09-15,,100\n"))))
            .MustBe(HttpStatusCode.OK);
        foreach (var id in People.Take(28))
        {
            await hr.OpenAsync($"C{id}", id);
            await hr.OpenIntensifiedAsync($"I{id}", id);
            await hr.DoAsync($"I{id}", "reassignments",
                $$"""{"reassignmentId": "R1", "fromUnitId": "U1", "soughtOn": "2026-11-01", "wishes": "Lähelle kotia"}""");
            (await hr.GrantAsync(id, "hr", $"{id}@example.org")).MustBe(HttpStatusCode.NoContent);
            (await hr.PostAsync("/api/case-meetings", $$"""{"meetingId": "M{{id}}", "on": "2026-12-01", "at": "09:30", "place": "Huone {{id}}"}"""))
                .MustBe(HttpStatusCode.OK);
        }

        await hr.DoAsync("IP01", "reassignments/R1/offers", """{"unitId": "U2", "offeredOn": "2026-11-01"}""");
        await hr.DoAsync("IP01", "statements", """{"statementId": "L1", "purpose": "FI-90", "requestedOn": "2026-11-01"}""");
        await hr.DoAsync("IP01", "negotiations", IntensifiedCases.Negotiation("N1", "2026-11-12"));
        (await hr.PublishRetentionAsync("2026-11-01")).MustBe(HttpStatusCode.NoContent);
        await DrainAsync();
        await Data.ListAsync<int>(Rows);
    }

    /// <summary>Somebody at their pages; an auditor has stated a purpose.</summary>
    public async Task<Browser> AtWorkAsync(string person, string role)
    {
        var browser = new Browser(Transport, new Uri("http://localhost/"));
        var page = await browser.SubmitAsync(await browser.GetAsync("/sign-in"), "/sign-in", ("person", person), ("role", role));
        if (role == "auditor")
            await browser.SendAsync(await browser.GetAsync("/audit"), ("purpose", "audit"));
        page.MustBe(HttpStatusCode.OK);
        return browser;
    }

    private static string Employees() => string.Concat(
        Workplace.Employees[Workplace.EmployeesHeader.Length..].Split('\n').Take(2).Select(line => line + "\n")
            .Concat(Enumerable.Range(1, Absent).Select(n => $"{Id(n)},{(n == 2 ? Formula : $"Henkilö {n}")},,{(n > 52 ? "U2,B2" : "U1,B1")},2020-01-01,,100\n"))
            .Concat(Enumerable.Range(1, 28)
                .Select(n => string.Create(CultureInfo.InvariantCulture, $"F{n:00},Lähtenyt {n},,U1,B1,2010-01-01,2020-12-31,100\n"))));
}
