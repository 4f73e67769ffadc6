using System.Net;
using EarlySupport.Service.Tests.EarlySupport;
using EarlySupport.Service.Tests.IntensifiedSupport;
using EarlySupport.Service.Tests.ReturnToWork;
using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.Access;

/// <summary>
/// E1 with absences, alerts and a case of each kind, under S1, who is under T1; before, under S8. S9 leads others. D1 stands in for S1, and E1
/// is referred to occupational health and consents to share everything with it; the first from 9, the second from 11, both to 13 March. In another
/// organisation the same people but E1.
/// </summary>
internal sealed class MatrixStage(ApiCaller one, ApiCaller other)
{
    private const string Before = "2026-03-05";
    private const string During = "2026-03-11";
    private const string After = "2026-03-16";

    public static IReadOnlyList<Column> Columns { get; } =
    [
        new("sup-before", "S1", "supervisor", Before), new("dep-before", "D1", "supervisor", Before), new("oh-not-ref", "P1", "occupational-health", Before),
        new("sup-line", "S1", "supervisor", During), new("sup-above", "T1", "supervisor", During), new("sup-former", "S8", "supervisor", During),
        new("sup-other", "S9", "supervisor", During), new("sup-alien", "S1", "supervisor", During, Elsewhere: true),
        new("dep-in", "D1", "supervisor", During), new("hr", "H1", "hr", During), new("hr-alien", "H1", "hr", During, Elsewhere: true),
        new("oh-consent", "P1", "occupational-health", During), new("oh-alien", "P1", "occupational-health", During, Elsewhere: true),
        new("self", "E1", "employee", During), new("colleague", "E2", "employee", During), new("boss-as-empl", "S1", "employee", During),
        new("auditor", "R1", "auditor", During, Purpose: "audit"), new("aud-no-why", "R1", "auditor", During), new("aud-alien", "R1", "auditor", During, "audit", true),
        new("admin", "A1", "administrator", During),
        new("dep-after", "D1", "supervisor", After), new("oh-refer", "P1", "occupational-health", After),
    ];

    private static readonly string[] ListsOfPeople =
    [
        "/api/access-log", "/api/alerts", "/api/cases", "/api/forecast", "/api/negotiations", "/api/occupational-health/notices", "/api/paths", "/api/queue",
        "/api/reassignments", "/api/return-steps",
    ];

    public static string Legend => """
        # Who may what: every route by every role in every relation to E1, whom it is about.
        # yes: allowed. no: refused (403). none: there is nothing (404), or the list does not have E1.
        # sup: supervisor: line: of E1; above: of E1's supervisor; former: until 1 March; other: of others; before: on 5 March, line. alien: of another organisation.
        # dep: a deputy of E1's supervisor before, in and after the days. oh: occupational health; not-ref: before E1 was referred to it; consent: with E1's
        # consent to all; refer: when that has ended. boss-as-empl: E1's supervisor in the role of an employee. aud-no-why: an auditor who does not say what for.

        """.ReplaceLineEndings("\n");

    public static async Task<MatrixStage> SetAsync(TestService service)
    {
        var (one, other) = (service.NewOrganisation(), service.NewOrganisation());
        foreach (var organisation in (ApiCaller[])[one, other])
        {
            await ImportAsync(organisation, organisation == one ? "E1" : "X1", supervisor: "S8");
            await ImportAsync(organisation, organisation == one ? "E1" : "X1", supervisor: "S1");
            (await organisation.NameDeputyAsync("S1", "D1", "2026-03-09", "2026-03-13")).MustBe(HttpStatusCode.NoContent);
        }

        // Long enough for an alert, and not for a notice to occupational health.
        (await one.ReportAsync("E1", "A1", "2026-02-10")).MustBe(HttpStatusCode.OK);
        await one.OpenAsync("C1", "E1");
        await one.OpenIntensifiedAsync("I1", "E1");
        await one.OpenReturnAsync("R1", "E1").MustAsync();
        await one.DoAsync("I1", "negotiations", IntensifiedCases.Negotiation("N1", "2026-03-12"));
        await one.DoAsync("I1", "reassignments", """{"reassignmentId": "P1", "fromUnitId": "U1", "soughtOn": "2026-03-02"}""");
        await one.AgreePlanAsync("R1", "2026-03-16", agreedOn: "2026-03-02").MustAsync();
        return new MatrixStage(one, other);
    }

    /// <summary>What happens on a day of the columns before anything is tried.</summary>
    public async Task BeginAsync(string day)
    {
        if (day != During)
            return;
        await one.DoAsync("I1", "occupational-health-notifications", $$"""{"notifiedOn": "{{During}}", "why": "referral"}""");
        await one.DoAsync("I1", "consents", $$"""
            {"consentId": "S1", "scope": ["absence-history", "early-support-memos", "negotiation-memos", "statement", "return-plan"],
             "givenOn": "{{During}}", "until": "2026-03-13", "form": "on-paper"}
            """);
    }

    public async Task<string> TryAsync(string route, Column column)
    {
        var (method, pattern) = route.Split(' ') is [var m, var p] ? (m, p) : throw new ArgumentException(route);
        var caller = (column.Elsewhere ? other : one).As(column.Actor, column.Role, column.Purpose);
        var answer = await caller.SendAsync(new HttpMethod(method), Address(pattern), method == "GET" ? null : Body(pattern),
            pattern.Contains("imports", StringComparison.Ordinal) ? "text/csv" : "application/json");
        return answer.Status switch
        {
            HttpStatusCode.Forbidden => "no",
            HttpStatusCode.NotFound when ((string?)answer.Json["code"]) is "employee-unknown" or "case-unknown" or "alert-unknown" => "none",
            HttpStatusCode.OK when ListsOfPeople.Contains(pattern) && !answer.Body.Contains("\"E1\"", StringComparison.Ordinal) => "none",
            < HttpStatusCode.InternalServerError => "yes",
            _ => throw new Xunit.Sdk.XunitException($"{route} by {column.Name}: {(int)answer.Status} {answer.Body}"),
        };
    }

    private static string Address(string pattern) => pattern
        .Replace("{employeeId}", "E1", StringComparison.Ordinal)
        .Replace("{alertId}", "E1-1", StringComparison.Ordinal)
        .Replace("intensified-support-cases/{caseId}", "intensified-support-cases/I1", StringComparison.Ordinal)
        .Replace("return-to-work-cases/{caseId}", "return-to-work-cases/R1", StringComparison.Ordinal)
        .Replace("{caseId}", "C1", StringComparison.Ordinal)
        .Split('/').Select(part => part.StartsWith('{') ? "none" : part).Aggregate((a, b) => $"{a}/{b}");

    // What names the person in the body is whole; of all else it is decided who may before the body is looked at.
    private static string Body(string pattern) => pattern is "/api/early-support-cases" or "/api/intensified-support-cases" or "/api/return-to-work-cases"
        ? """{"employeeId": "E1", "reason": "concern"}"""
        : "{}";

    private static async Task ImportAsync(ApiCaller organisation, string employee, string supervisor)
    {
        (await organisation.ImportAsync("units", Workplace.Units)).MustBe(HttpStatusCode.OK);
        (await organisation.ImportAsync("employees", Workplace.EmployeesHeader + $$"""
            T1,Taina Ylin,,U1,,2020-01-01,,100
            S1,Sirpa Lähin,,U1,T1,2020-01-01,,100
            S8,Sauli Entinen,,U1,T1,2020-01-01,,100
            S9,Simo Muu,,U2,T1,2020-01-01,,100
            D1,Diina Sijainen,,U2,T1,2020-01-01,,100
            {{employee}},Eero Niemi,,U1,{{supervisor}},2021-03-01,,100
            E2,Elsa Laine,,U1,S1,2021-03-01,,100
            E9,Oiva Salo,,U2,S9,2021-03-01,,100

            """)).MustBe(HttpStatusCode.OK);
    }
}

/// <param name="On">The day on which it is tried.</param>
/// <param name="Elsewhere">In the organisation to which the record does not belong.</param>
internal sealed record Column(string Name, string Actor, string Role, string On, string? Purpose = null, bool Elsewhere = false);
