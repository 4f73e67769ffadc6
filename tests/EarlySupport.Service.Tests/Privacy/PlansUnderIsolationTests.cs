using System.Reflection;
using System.Text.RegularExpressions;
using EarlySupport.EventStore;
using EarlySupport.Service.Alerts.ListingAlerts;

namespace EarlySupport.Service.Tests.Privacy;

/// <summary>Row-level security takes no index from what is asked most, and who is entered is asked once a statement.</summary>
public sealed partial class PlansUnderIsolationTests(TwoOrganisations service) : IClassFixture<TwoOrganisations>
{
    private static readonly Dictionary<string, string> Given = new(StringComparer.OrdinalIgnoreCase)
    {
        ["tenant"] = "'own-town'", ["today"] = "date '2026-11-01'", ["tomorrow"] = "date '2026-11-03'", ["at"] = "now()", ["everybody"] = "true",
        ["relations"] = "array['line']", ["actor"] = "'B1'",
    };

    [Theory]
    [InlineData("Streams.load-stream", "pk_mt_events_stream_and_version", "tenant_id stream_id", "'own-town'", "array['employee-E1']")]
    [InlineData("Streams.load-streams", "pk_mt_events_stream_and_version", "tenant_id stream_id", "'own-town'", "array['employee-E1', 'absence-E1']")]
    [InlineData("Streams.read-stream", "pk_mt_events_stream_and_version", "tenant_id stream_id version", "'own-town'", "'employee-E1'", "9::bigint", "now()")]
    [InlineData("Streams.read-log", "pkey_mt_events_seq_id", "seq_id", "0", "1000", "100")]
    [InlineData("Messages.take", "queue_due", "due_at", "1", "now()", "10")]
    [InlineData("Messages.take", "queue_order", "tenant_id order_key", "1", "now()", "10")]
    [InlineData("Messages.next-due", "queue_due", "due_at", "now()")]
    [InlineData("Messages.anything-due-of-correlation", "queue_correlation", "correlation_id", "now()", "'c'")]
    public async Task The_engines_statements_go_by_their_index(string file, string index, string columns, params string[] values)
    {
        var sql = Numbered().Replace(Text(typeof(EventStoreEngine).Assembly, file), number => values[int.Parse(number.Groups[1].Value) - 1]);

        await GoesByAsync(sql, index, columns);
    }

    [Theory]
    [InlineData("Alerts.ListingAlerts.alerts", "employee='E1'", "alerts_by_employee", "tenant_id employee_id")]
    [InlineData("Absences.Forecasting.unfinished", "", "absences_unfinished", "tenant_id COALESCE")]
    [InlineData("Absences.Forecasting.unfinished", "", "absences_of_employee", "tenant_id employee_id")]
    [InlineData("Cases.cases", "supervisor='B1'", "cases_of_supervisor", "tenant_id supervisor_id")]
    [InlineData("Cases.Paths.paths", "employee='E1'", "cases_of_employee", "tenant_id employee_id")]
    public async Task Lists_go_by_their_index(string file, string asked, string index, string columns)
    {
        var values = new Dictionary<string, string>(Given, StringComparer.OrdinalIgnoreCase);
        if (asked.Split('=') is [var name, var value])
            values[name] = value;
        var sql = Named().Replace(Text(typeof(AlertList).Assembly, file), parameter => values.GetValueOrDefault(parameter.Groups[1].Value, "null"));

        await GoesByAsync(sql, index, columns);
    }

    [Fact]
    public async Task Who_is_entered_is_asked_once_a_statement_and_not_once_a_row()
    {
        await using var insider = await service.InsiderAsync();

        var plan = await insider.RowsAsync("explain (analyze, timing off) select employee_id from read.people");

        Assert.Contains(plan, line => line.Contains("rows=5 loops=1", StringComparison.Ordinal));
        Assert.Contains(plan, line => line.Contains("InitPlan", StringComparison.Ordinal));
        Assert.All(plan.Where(line => line.Contains("Result", StringComparison.Ordinal)),
            line => Assert.True(line.Contains("loops=1", StringComparison.Ordinal) || line.Contains("never executed", StringComparison.Ordinal), line));
    }

    private async Task GoesByAsync(string sql, string index, string columns)
    {
        var plan = await PlanAsync(sql);
        Assert.True(plan.Any(scan => IsBy(scan, index, columns)), string.Join('\n', plan));
    }

    // A scan with its conditions is one text.
    private async Task<IReadOnlyList<string>> PlanAsync(string sql)
    {
        await using var insider = await service.InsiderAsync();
        // Few rows are read whole rather than by an index, whatever there is.
        await insider.RowsAsync("set enable_seqscan = off; set enable_bitmapscan = off");
        var statements = sql.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(one => one.Length > 0);
        var scans = new List<string>();
        foreach (var statement in statements)
            foreach (var line in await insider.RowsAsync("explain " + statement))
                if (line.Contains("->", StringComparison.Ordinal) || scans.Count == 0)
                    scans.Add(line);
                else
                    scans[^1] += line;
        return scans;
    }

    private static bool IsBy(string scan, string index, string columns) =>
        IndexScan().Match(scan) is { Success: true } by && by.Groups["index"].Value == index
        && columns.Split(' ').All(column => by.Groups["condition"].Value.Contains(column, StringComparison.Ordinal));

    private static string Text(Assembly assembly, string file)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream($"{file}.sql")!);
        return Comment().Replace(reader.ReadToEnd(), "");
    }

    [GeneratedRegex(@"\$(\d+)")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"@(\w+)")]
    private static partial Regex Named();

    [GeneratedRegex("--.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"Index (Only )?Scan using (?<index>\w+) .*?Index Cond: (?<condition>.*?)(Filter:|$)")]
    private static partial Regex IndexScan();
}
