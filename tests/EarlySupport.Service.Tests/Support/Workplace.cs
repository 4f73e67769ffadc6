using System.Net;

namespace EarlySupport.Service.Tests.Support;

/// <summary>A small organisation: B1 leads E1, E2 and E3; B2 leads nobody yet.</summary>
internal static class Workplace
{
    public const string Units = "unit_id,name,sector\nU1,Hoiva 1,Hoiva\nU2,Opetus 1,Opetus\n";

    public const string EmployeesHeader = "employee_id,name,email,unit_id,supervisor_id,employed_from,employed_to,fte_percent\n";

    public const string Employees = EmployeesHeader + """
        B1,Aino Korpi,aino@example.org,U1,,2020-01-01,,100
        B2,Onni Salo,,U2,B1,2020-01-01,,100
        E1,Eero Niemi,eero@example.org,U1,B1,2021-03-01,,100
        E2,Elsa Laine,elsa@example.org,U1,B1,2021-03-01,,80
        E3,Veikko Åberg,,U1,B1,2021-03-01,2026-12-31,100

        """;

    public const string AbsencesHeader = "absence_id,employee_id,kind,first_day,last_day,percent\n";

    public static async Task ImportAsync(ApiCaller caller)
    {
        (await caller.ImportAsync("units", Units)).MustBe(HttpStatusCode.OK);
        (await caller.ImportAsync("employees", Employees)).MustBe(HttpStatusCode.OK);
    }
}

/// <summary>Single absences over the API, as JSON.</summary>
internal static class Absences
{
    public static string Body(string firstDay, string? lastDay = null, string kind = "sickness", string percent = "100") =>
        $$"""{"kind": "{{kind}}", "firstDay": "{{firstDay}}", "lastDay": {{(lastDay is null ? "null" : $"\"{lastDay}\"")}}, "percent": {{percent}}}""";

    public static Task<Answer> ReportAsync(
        this ApiCaller caller, string employee, string id, string firstDay, string? lastDay = null, string kind = "sickness", string percent = "100") =>
        caller.PostAsync($"/api/employees/{employee}/absences", $$"""{"absenceId": "{{id}}", {{Body(firstDay, lastDay, kind, percent)[1..]}}""");

    public static Task<Answer> CorrectAsync(
        this ApiCaller caller, string employee, string id, string firstDay, string? lastDay = null, string kind = "sickness", string percent = "100") =>
        caller.PutAsync($"/api/employees/{employee}/absences/{id}", Body(firstDay, lastDay, kind, percent));

    public static Task<Answer> CancelAsync(this ApiCaller caller, string employee, string id) =>
        caller.DeleteAsync($"/api/employees/{employee}/absences/{id}");
}

/// <summary>Deputies over the API.</summary>
internal static class Deputies
{
    public static Task<Answer> NameDeputyAsync(this ApiCaller caller, string supervisor, string deputy, string from, string to) =>
        caller.PostAsync($"/api/employees/{supervisor}/deputies", $$"""{"deputyId": "{{deputy}}", "from": "{{from}}", "to": "{{to}}"}""");

    public static Task<Answer> EndDeputyshipAsync(this ApiCaller caller, string supervisor, string from) =>
        caller.PostAsync($"/api/employees/{supervisor}/deputies/{from}/ending", "{}");

    /// <summary>As <c>deputy from to ended-from</c>.</summary>
    public static async Task<IReadOnlyList<string>> DeputiesAsync(this ApiCaller caller, string supervisor) =>
    [
        .. (await caller.GetAsync($"/api/employees/{supervisor}/deputies")).MustBe(HttpStatusCode.OK).Json.AsArray()
            .Select(d => $"{d!["deputyId"]} {d["from"]} {d["to"]} {d["endedFrom"]}".TrimEnd()),
    ];
}

/// <summary>Roles over the API, by an administrator.</summary>
internal static class Roles
{
    public static Task<Answer> GrantAsync(this ApiCaller caller, string person, string role, string? signInName = null) => caller.As("A001", "administrator").PostAsync(
        "/api/roles", $$"""{"personId": "{{person}}", "role": "{{role}}", "signInName": {{(signInName is null ? "null" : $"\"{signInName}\"")}}}""");

    public static Task<Answer> RevokeAsync(this ApiCaller caller, string person, string role) => caller.As("A001", "administrator").PostAsync($"/api/roles/{person}/{role}/revoking", "{}");

    /// <summary>As <c>person role sign-in-name</c>.</summary>
    public static async Task<IReadOnlyList<string>> RolesAsync(this ApiCaller caller) =>
    [
        .. (await caller.As("A001", "administrator").GetAsync("/api/roles")).MustBe(HttpStatusCode.OK).Json.AsArray().Select(r => $"{r!["personId"]} {r["role"]} {r["signInName"]}".TrimEnd()),
    ];
}
