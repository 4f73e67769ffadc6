using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using EarlySupport.Service.Audit.Sealing;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Privacy;
using EarlySupport.Service.Tests.EarlySupport;
using EarlySupport.Service.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace EarlySupport.Service.Tests.Privacy;

/// <summary>A person with a closed case is erased: what then differs is named here in full, and everything else is as before.</summary>
public sealed class BeforeAndAfterErasureTests() : OverTime(new SealKeyFile())
{
    private const string Remark = "Ainutkertainen huomautus tästä.";
    private const string Notes = "/api/occupational-health/employees/E3/notes";
    private const string Note = "Hoitajan oma merkintä.";

    private static readonly string[] Screens =
    [
        "/api/paths", "/api/paths/outcomes", "/api/queue", "/api/cases", "/api/alerts", "/api/forecast", "/api/negotiations", "/api/return-steps",
        "/api/reassignments", "/api/reassignments/load", "/api/occupational-health/notices", "/api/employees/E3/absences",
    ];

    [Fact]
    public async Task Verification_and_every_figure_are_as_before_and_what_differs_is_what_is_forgotten()
    {
        var caller = await DueAsync();
        var (before, verified) = (await ScreensAsync(caller), await VerifiedAsync(caller));
        var (rows, last) = (await RowsAsync(), await LastAsync());

        await EraseAsync(caller);

        Assert.Equal(before, await ScreensAsync(caller));
        var again = await VerifiedAsync(caller);
        Assert.Equal((true, null), ((bool)again["holds"]!, again["difference"]));
        Assert.Equal((true, null), ((bool)verified["holds"]!, verified["difference"]));
        Assert.Equal((long)verified["events"]! + 4, (long)again["events"]!);
        Assert.Equal(
            ["case_erased", "case_erasure_approved", "person_erased", "person_erasure_approved"],
            await Service.Data.ListAsync<string>("select type from events.mt_events where seq_id > @last order by 1", new { last }));
        Assert.Equal(
            [
                "erased_people: new", "kept_cases.erasure", "people.email", "people.email_lowered", "people.name", "sign_in_names.sign_in_name",
                "sign_in_names.sign_in_name_lowered",
            ],
            Differences(rows, await RowsAsync()));
    }

    [Fact]
    public async Task No_key_that_is_left_anywhere_opens_a_text_of_the_employers_side()
    {
        var caller = await DueAsync();
        var before = await PersonalTexts.InAsync(Service);
        Assert.Contains(Remark, before);
        Assert.Contains("Veikko Åberg", before);
        var opened = await OpenedAsync(caller);
        Assert.True(opened > 5, $"Only {opened} texts of the person were there to be forgotten.");

        await EraseAsync(caller);

        Assert.Equal(0, await OpenedAsync(caller));
        var after = await PersonalTexts.InAsync(Service);
        Assert.DoesNotContain(Remark, after);
        Assert.DoesNotContain("Veikko Åberg", after);
        // Others' are left alone.
        Assert.Contains("Eero Niemi", after);
        Assert.Contains(EarlySupportCases.Memo, after);
    }

    [Fact]
    public async Task Occupational_healths_notes_are_not_the_employers_to_forget()
    {
        var caller = await DueAsync();

        await EraseAsync(caller);

        Assert.Equal(Note, await NoteAsync(caller.AsPhysician()));
        await using var other = Service.NewNode();
        Assert.Equal(Note, await NoteAsync(Service.CallerOf(caller.Organisation, "P1", "occupational-health", node: other)));
    }

    /// <summary>E3, with a name, an address, an absence, a closed case and a note by occupational health, is due; E1 has an open case.</summary>
    private async Task<ApiCaller> DueAsync()
    {
        var caller = await AtWorkAsync();
        (await caller.ImportAsync("employees", $"{Workplace.EmployeesHeader}E3,Veikko Åberg,veikko.aberg@example.org,U1,B1,2021-03-01,2026-12-31,100\n"))
            .MustBe(HttpStatusCode.OK);
        (await caller.ReportAsync("E3", "A1", "2026-01-12", "2026-02-20")).MustBe(HttpStatusCode.OK);
        await caller.CloseOneAsync("C1", "E3");
        (await caller.InCaseAsync("C1", "remarks", $$"""{"remark": "{{Remark}}"}""")).MustBe(HttpStatusCode.OK);
        await caller.OpenAsync("C2", "E1");
        (await caller.TalkAsync("C2", "K1", heldOn: "2026-02-27")).MustBe(HttpStatusCode.OK);
        await Service.Data.ReferAsync(caller.Organisation, ["E3"]);
        (await caller.AsPhysician().PostAsync(Notes, $$"""{"noteId": "N1", "text": "{{Note}}"}""")).MustBe(HttpStatusCode.OK);
        (await caller.GrantAsync("E3", "auditor", "veikko@example.org")).MustBe(HttpStatusCode.NoContent);
        (await caller.PublishRetentionAsync("2026-03-02")).MustBe(HttpStatusCode.NoContent);
        await UntilAsync("2029-12-31 10:00");
        return caller;
    }

    private async Task EraseAsync(ApiCaller caller)
    {
        (await caller.ApproveAsync("employee-E3")).MustBe(HttpStatusCode.NoContent);
        await Service.DrainAsync();
    }

    private static Task<Answer[]> ScreensAsync(ApiCaller caller) =>
        Task.WhenAll(Screens.Select(async screen => (await caller.GetAsync(screen)).MustBe(HttpStatusCode.OK)));

    private static async Task<string?> NoteAsync(ApiCaller reader) =>
        (string?)(await reader.GetAsync(Notes)).MustBe(HttpStatusCode.OK).Json[0]!["versions"]![0]!["text"];

    private async Task<JsonNode> VerifiedAsync(ApiCaller caller)
    {
        await Service.Services.GetRequiredService<LogSealing>().SealAllAsync(CancellationToken.None);
        return (await caller.As("R1", "auditor", "audit").GetAsync("/api/verification")).MustBe(HttpStatusCode.OK).Json;
    }

    private Task<long> LastAsync() => Service.Data.OneAsync<long>("select max(seq_id) from events.mt_events");

    private async Task<IReadOnlyList<(string Table, JsonObject Row)>> RowsAsync()
    {
        List<(string, JsonObject)> rows = [];
        foreach (var table in ServiceHost.ReadModels.SelectMany(model => model.Tables).Select(table => table.Name))
        {
            var found = await Service.Data.ListAsync<string>($"select to_jsonb(t)::text from read.{table} t");
            rows.AddRange(found.Select(row => (table, JsonNode.Parse(row)!.AsObject())));
        }

        return rows;
    }

    /// <summary>The columns that say something else, and the rows that are new or gone; a row that changed is held against the one most like it.</summary>
    private static IEnumerable<string> Differences(IReadOnlyList<(string Table, JsonObject Row)> before, IReadOnlyList<(string Table, JsonObject Row)> after)
    {
        var (gone, come) = (Without(before, after), Without(after, before));
        List<string> found = [];
        foreach (var (table, row) in gone)
        {
            var (_, now) = come.Where(c => c.Table == table).DefaultIfEmpty((table, [])).MinBy(c => Differing(row, c.Row).Count());
            found.AddRange(Differing(row, now).Select(column => $"{table}.{column}"));
            come.RemoveAll(c => c.Row == now);
        }

        return found.Concat(come.Select(c => $"{c.Table}: new")).Distinct().Order(StringComparer.Ordinal);
    }

    private static List<(string Table, JsonObject Row)> Without(
        IReadOnlyList<(string Table, JsonObject Row)> rows, IReadOnlyList<(string Table, JsonObject Row)> others)
    {
        var known = others.Select(other => other.Table + other.Row.ToJsonString()).ToHashSet();
        return [.. rows.Where(row => !known.Contains(row.Table + row.Row.ToJsonString()))];
    }

    private static IEnumerable<string> Differing(JsonObject one, JsonObject other) =>
        one.Select(column => column.Key).Where(column => !JsonNode.DeepEquals(one[column], other[column]));

    /// <summary>How many texts of E3 that stand sealed for the employer's side, in events or in messages, some key of the organisation opens.</summary>
    private async Task<int> OpenedAsync(ApiCaller caller)
    {
        var texts = await Service.Data.ListAsync<(string Of, string Sealed)>(
            """
            select t ->> 'of', t ->> 'sealed' from (
                select data as body from events.mt_events union all select body from messages.queue union all select body from messages.dead_letters) stored,
                jsonb_path_query(body, '$.** ? (exists(@.sealed))') t
            where t ->> 'of' = @all or starts_with(t ->> 'of', @all || '~')
            """, new { all = $"{caller.Organisation}/E3" });
        var people = await Service.Data.ListAsync<string>("select distinct person_id from privacy.person_keys where tenant_id = @Organisation", caller);
        var keys = (await Service.Services.GetRequiredService<PersonKeyTable>().ReadAsync(caller.Organisation, [.. people], CancellationToken.None))
            .Select(key => key.Key).OfType<byte[]>().ToList();
        return texts.Count(text => keys.Exists(key => Opens(key, text.Of, text.Sealed)));
    }

    private static bool Opens(byte[] key, string of, string text)
    {
        try
        {
            TextSeal.Open(key, of, Convert.FromBase64String(text));
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
