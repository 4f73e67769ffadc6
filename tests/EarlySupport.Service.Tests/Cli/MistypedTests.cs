using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.Cli;

/// <summary>What cannot be done as it was typed or set: said in a sentence, nothing done, and never a start of the service instead.</summary>
public class MistypedTests(ProgramDatabase program) : IClassFixture<ProgramDatabase>
{
    [Theory]
    [InlineData("imprt", "imprt", "folder")]
    [InlineData("--formt", "alerts", "--formt", "csv")]
    [InlineData("--Url=http://127.0.0.1:5080", "--Url=http://127.0.0.1:5080")]
    [InlineData("--Urls", "--Urls")]
    public async Task What_is_neither_command_nor_option_nor_setting_is_told(string slip, params string[] typed)
    {
        var run = (await program.RunAsync(typed)).MustEndWith(1);

        Assert.Contains($"'{slip}'", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistyped_option_of_an_import_imports_nothing()
    {
        var run = await program.RunAsync("import", Fixture.Edges.Folder, "--skp");

        Assert.Equal("--skp: no such file or folder.", run.MustEndWith(1).Errors.Trim());
        Assert.Equal(0, await program.Data.OneAsync<long>("select count(*) from events.mt_events"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_database_can_be_given_where_paths_are_given_too(bool asOneWord)
    {
        const string Key = "--ConnectionStrings:EarlySupport";
        string[] given = asOneWord ? [$"{Key}={program.Data.ConnectionString}"] : [Key, program.Data.ConnectionString];

        var run = await ProgramRun.EndAsync("Host=127.0.0.1;Port=1", ["import", "/no/such/folder", .. given]);

        Assert.Equal("/no/such/folder: no such file or folder.", run.MustEndWith(1).Errors.Trim());
    }

    [Theory]
    [InlineData("--today '2025-02-29' is not a day; expected one like 2026-02-28.", "alerts", "--today", "2025-02-29")]
    [InlineData("--today 'tomorrow' is not a day; expected one like 2026-02-28.", "--today", "tomorrow")]
    [InlineData("--from '1.2.2026' is not a day; expected one like 2026-02-28.", "alerts", "--from", "1.2.2026")]
    [InlineData("organisation is 'a/b'; expected 1 to 64 letters, digits, hyphens, underscores or dots.",
        "alerts", "--organisation", "a/b")]
    [InlineData("Argument 'closed' not recognized. Must be one of:", "alerts", "--state", "closed")]
    [InlineData("Urls is 'http://0.0.0.0:5080'; expected a loopback address such as http://127.0.0.1:5080, as no identity provider is set", "--Urls=http://0.0.0.0:5080")]
    [InlineData("Urls is 'http://*:5080'; expected a loopback address such as http://127.0.0.1:5080, as no identity provider is set", "--Urls", "http://*:5080")]
    public async Task A_value_that_cannot_be_is_told_with_what_is_expected(string told, params string[] typed) => await EndsWithAsync(told, typed);

    [Fact]
    public async Task A_database_that_does_not_answer_is_told()
    {
        var run = await ProgramRun.EndAsync("Host=127.0.0.1;Port=1;Username=nobody;Password=none;Database=none", "alerts");

        Assert.Contains("127.0.0.1:1", run.MustEndWith(1).Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_string_that_is_none_is_told_without_showing_it()
    {
        var run = await ProgramRun.EndAsync("Hots=127.0.0.1;Password=geheim", "alerts");

        Assert.StartsWith("ConnectionStrings:EarlySupport", run.MustEndWith(1).Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Migrating_says_what_was_applied_and_then_that_there_is_nothing_to_do()
    {
        await using var empty = new EmptyDatabase();
        await empty.InitializeAsync();

        Assert.Contains("applied ", (await empty.RunAsync("migrate")).MustEndWith(0).Output, StringComparison.Ordinal);
        Assert.Equal("Nothing to do.\n", (await empty.RunAsync("migrate")).MustEndWith(0).Output);
    }

    [Fact]
    public async Task A_command_on_an_empty_database_makes_no_demo()
    {
        Assert.Equal("employee_id,rule_id,reached_on\n", (await program.RunAsync("alerts", "--format", "csv")).MustEndWith(0).Output);
        Assert.Equal(0, await program.Data.OneAsync<long>("select count(*) from events.mt_events"));
    }

    private async Task EndsWithAsync(string told, string[] typed)
    {
        var run = (await program.RunAsync(typed)).MustEndWith(1);

        Assert.StartsWith(told, run.Errors.Trim(), StringComparison.Ordinal);
    }

    private sealed class EmptyDatabase : ProgramDatabase, IAsyncDisposable
    {
        async ValueTask IAsyncDisposable.DisposeAsync() => await DisposeAsync();
    }
}
