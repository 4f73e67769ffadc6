using System.Net;
using EarlySupport.Service.Tests.Design;
using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.Privacy;

/// <summary>Whoever has the whole database and no master key has no text of anybody: every row of every table, after something of every kind.</summary>
public class DumpedDatabaseTests(RebuiltReadModelsTests.WithTown service) : IClassFixture<RebuiltReadModelsTests.WithTown>
{
    // Where names and addresses stand open, because lists show them. Nowhere else may one.
    private static readonly Dictionary<string, string[]> PersonalColumns = new()
    {
        ["read.people"] = ["name", "email", "email_lowered"],
        ["read.sign_in_names"] = ["sign_in_name", "sign_in_name_lowered"],
    };

    [Fact]
    public async Task No_text_of_any_event_stands_open_in_any_row_but_names_and_addresses_in_the_people()
    {
        var nurse = service.CallerOf("town", "N001", "occupational-health");
        (await nurse.PostAsync($"/api/occupational-health/employees/{Fixture.Town.Rows("employees")[0][0]}/notes", """{"text": "Uupumuksen merkkejä"}"""))
            .MustBe(HttpStatusCode.OK);
        Assert.Contains("Uupumuksen merkkejä", await TextsAsync());

        await MustHoldNoTextAsync(await RowsAsync());
    }

    [FactWithPgDump]
    public async Task Nor_does_one_in_a_dump_that_pg_dump_makes_as_SQL()
    {
        var rows = RowsIn(await PgDump.OfAsync(service.Data.ConnectionString)).ToList();

        Assert.Equal(Fixture.Town.Rows("absences").Count, rows.Count(row => row.Row.Contains("\tabsence_reported\t", StringComparison.Ordinal)));
        await MustHoldNoTextAsync(rows);
    }

    private async Task MustHoldNoTextAsync(IReadOnlyCollection<(string Table, string Row)> rows)
    {
        var texts = await TextsAsync();
        Assert.Contains(Fixture.Town.Rows("employees")[0][1], texts);
        Assert.True(texts.Count > 500, $"Only {texts.Count} texts.");
        Assert.Contains(rows, row => row.Table == "events.mt_events");
        Assert.Contains(rows, row => row.Table == "messages.queue");
        Assert.Contains(rows, row => row.Table == "privacy.person_keys");
        Assert.Empty(
            from table in rows.GroupBy(row => row.Table, row => row.Row)
            let dump = string.Join('\n', table)
            from text in texts
            where dump.Contains(text, StringComparison.Ordinal)
            select $"{table.Key} holds a text of {text.Length} letters");
    }

    [Fact]
    public async Task Where_names_stand_open_they_do() => Assert.Equal(
        Fixture.Town.Rows("employees").Count,
        await service.Data.OneAsync<long>("select count(name) from read.people where tenant_id = 'town'"));

    // Five letters by chance in the base64 of a sealed text are no text; six are not met in a lifetime of tests when blanks or points are among them.
    private async Task<HashSet<string>> TextsAsync() =>
    [
        .. (await PersonalTexts.InAsync(service)).Where(text => text.Length >= 6 && !text.All(char.IsLetterOrDigit))
            // A room, in which HR's meetings are held too.
            .Except(["Neuvotteluhuone 3"]),
    ];

    private async Task<List<(string Table, string Row)>> RowsAsync()
    {
        var rows = new List<(string, string)>();
        foreach (var table in await service.Data.ListAsync<string>(
            "select schemaname || '.' || tablename from pg_tables where schemaname not in ('pg_catalog', 'information_schema') order by 1"))
        {
            var open = PersonalColumns.GetValueOrDefault(table, []);
            rows.AddRange((await service.Data.ListAsync<string>($"select (to_jsonb(t) - @open)::text from {table} t", new { open })).Select(row => (table, row)));
        }
        return rows;
    }

    // "copy t (a, b) from stdin", a row a line with tabs between, "\\."; everything else, definitions and comments, as a table without a name.
    private static IEnumerable<(string Table, string Row)> RowsIn(string dump)
    {
        var (table, open) = ("", Array.Empty<int>());
        foreach (var line in dump.Split('\n'))
        {
            if (line.StartsWith("COPY ", StringComparison.Ordinal))
            {
                table = line.Split(' ')[1];
                var columns = line[(line.IndexOf('(') + 1)..line.IndexOf(')')].Split(", ");
                open = [.. PersonalColumns.GetValueOrDefault(table, []).Select(column => Array.IndexOf(columns, column)).Where(at => at >= 0)];
            }
            else if (line == "\\.")
                (table, open) = ("", []);
            else
                yield return (table, string.Join('\t', line.Split('\t').Where((_, at) => !open.Contains(at))));
        }
    }
}
