using System.Net;
using System.Text.RegularExpressions;
using EarlySupport.Service.Tests.EarlySupport;
using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.Privacy.ShowingOwnData;

/// <summary>The employee gets all their data in one file, in their language.</summary>
public sealed class MyDataTests : IClassFixture<MyDataTests.WithProgram>
{
    private readonly WithProgram service;

    public MyDataTests(WithProgram service) => this.service = service;

    [Theory]
    [InlineData("fi", "Omat tietosi", "Muistio", "30.10.2026")]
    [InlineData("sv", "Dina uppgifter", "Promemoria", "30.10.2026")]
    [InlineData("en", "Your data", "Memo", "30 Oct 2026")]
    public async Task It_is_read_in_ones_own_language(string language, string title, string memo, string day)
    {
        var caller = await InOneCaseAsync();

        var file = await OwnDataZip.OfAsync(service.ClientOf(caller.Organisation, "E1", "employee"), language);

        Assert.StartsWith($"<!doctype html>\n<html lang=\"{language}\">", file.Html, StringComparison.Ordinal);
        Assert.Contains($"<h1>{title}</h1>", file.Html, StringComparison.Ordinal);
        Assert.Contains($"<dt>{memo}</dt><dd>{EarlySupportCases.Memo}</dd>", file.Html, StringComparison.Ordinal);
        Assert.Contains(day, file.Html, StringComparison.Ordinal);
        Assert.Equal(
            ["person", "deputyships", "absences", "early-support", "occupational-health-notes", "access-log"], file.Sections);
        Assert.Equal(2, file.Titles("early-support").Count);
    }

    [Fact]
    public async Task The_page_needs_nothing_besides_itself_and_leads_to_its_parts()
    {
        var caller = await InOneCaseAsync();

        var html = (await OwnDataZip.OfAsync(service.ClientOf(caller.Organisation, "E1", "employee"), "fi")).Html;

        Assert.DoesNotMatch("<script|<img|<link|src=|url\\(|https?://", html);
        Assert.Single(Regex.Matches(html, "<h1>"));
        Assert.All(Regex.Matches(html, "href=\"#([^\"]+)\""), link => Assert.Contains($"<h2 id=\"{link.Groups[1].Value}\">", html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_somebody_wrote_is_text_and_no_markup()
    {
        var caller = await InOneCaseAsync();
        (await caller.InCaseAsync("C1", "remarks", """{"remark": "<b onclick=x>Ei & niin</b>"}""")).MustBe(HttpStatusCode.OK);

        var html = (await OwnDataZip.OfAsync(service.ClientOf(caller.Organisation, "E1", "employee"), "fi")).Html;

        Assert.Contains("&lt;b onclick=x&gt;Ei &amp; niin&lt;/b&gt;", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b onclick", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_ones_own_data_is_in_it()
    {
        var caller = await InOneCaseAsync();

        var file = await OwnDataZip.OfAsync(service.ClientOf(caller.Organisation, "E2", "employee"), "en");

        Assert.Contains("Elsa Laine", file.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Eero", file.Html, StringComparison.Ordinal);
        Assert.Equal(["person", "deputyships", "absences", "occupational-health-notes", "access-log"], file.Sections);
    }

    [Fact]
    public async Task Occupational_healths_notes_are_given_to_the_employee_and_not_to_the_employers_command()
    {
        var caller = await InOneCaseAsync();
        await service.Data.ReferAsync(caller.Organisation, ["E1"]);
        var nurse = service.CallerOf(caller.Organisation, "N001", "occupational-health");
        (await nurse.PostAsync("/api/occupational-health/employees/E1/notes", """{"noteId": "M1", "text": "Seurataan unta."}""")).MustBe(HttpStatusCode.OK);

        var own = await OwnDataZip.OfAsync(service.ClientOf(caller.Organisation, "E1", "employee"), "en");
        Assert.Contains("Seurataan unta.", own.Html, StringComparison.Ordinal);
        Assert.Equal("Seurataan unta.", (string?)own.Section("occupational-health-notes")[0]!["facts"]!["text"]);

        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():n}.zip");
        (await service.RunAsync("my-data", "--organisation", caller.Organisation, "--employee", "E1", "--out", path)).MustEndWith(0);
        var employers = OwnDataZip.Read(await File.ReadAllBytesAsync(path));
        File.Delete(path);
        Assert.Equal(["person", "deputyships", "absences", "early-support", "access-log"], employers.Sections);
        Assert.DoesNotContain("Seurataan", employers.Html + employers.Json, StringComparison.Ordinal);
        Assert.Contains(EarlySupportCases.Memo, employers.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_read_it_is_told_by_role_and_purpose_and_not_by_name()
    {
        var caller = await InOneCaseAsync();
        (await service.CallerOf(caller.Organisation, "B1", "supervisor").CaseAsync("C1")).MustBe(HttpStatusCode.OK);

        var read = (await OwnDataZip.OfAsync(service.ClientOf(caller.Organisation, "E1", "employee"), "en")).Section("access-log");

        Assert.Equal(
            ["supervisor early-support-memos early-support"], read.Select(entry => $"{entry!["role"]} {entry["facts"]!["part"]} {entry["facts"]!["purpose"]}"));
        Assert.All(read, entry => Assert.Null((string?)entry!["by"]));
    }

    [Fact]
    public async Task Somebody_unknown_and_a_language_nobody_speaks_are_refused()
    {
        var caller = await InOneCaseAsync();

        (await service.CallerOf(caller.Organisation, "E9", "employee").GetAsync("/api/my-data")).MustRefuse(HttpStatusCode.Forbidden, "access-not-related");
        (await service.CallerOf(caller.Organisation, "E1", "employee").GetAsync("/api/my-data?language=de")).MustRefuse(HttpStatusCode.BadRequest, "malformed-request");
        var run = await service.RunAsync("my-data", "--organisation", caller.Organisation, "--employee", "E9", "--out", Path.Combine(Path.GetTempPath(), "none.zip"));
        run.MustEndWith(2);
        Assert.False(File.Exists(Path.Combine(Path.GetTempPath(), "none.zip")));
    }

    [Fact]
    public async Task The_command_for_retention_says_what_is_due_and_what_nobody_has_set()
    {
        var caller = await InOneCaseAsync();

        var unset = (await service.RunAsync("retention", "--organisation", caller.Organisation)).MustEndWith(0);
        Assert.Contains("No retention is set for employment: nothing of it ever falls due.", unset.Errors, StringComparison.Ordinal);

        (await caller.PublishRetentionAsync("2026-01-01")).MustBe(HttpStatusCode.NoContent);
        var due = (await service.RunAsync("retention", "--organisation", caller.Organisation, "--today", "2030-01-01")).MustEndWith(0);
        Assert.Equal(
            ["record       class       employee  ended       due", "employee-E3  employment  E3        2026-12-31  2029-12-31"],
            due.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal("", due.Errors);
    }

    private async Task<ApiCaller> InOneCaseAsync()
    {
        var caller = await service.NewWorkplaceAsync();
        await caller.OpenAsync("C1", "E1");
        (await caller.TalkAsync("C1", "K1")).MustBe(HttpStatusCode.OK);
        return caller;
    }

    /// <summary>The service, and the program on the same database.</summary>
    public sealed class WithProgram : TestService
    {
        public Task<ProgramResult> RunAsync(params string[] arguments) => ProgramRun.EndAsync(Data.ConnectionString, arguments);
    }
}
