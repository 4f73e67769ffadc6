using Dapper;
using EarlySupport.Service.Demo.Stories;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Organisation;
using Npgsql;

namespace EarlySupport.Service.Demo;

/// <summary>
/// The year since the demo organisation went live, played day by day: alerts are raised as their days come, and each begins a story of what
/// was done about it. A story is played as far as today, so the cases stand wherever they got to.
/// </summary>
internal sealed class DemoYear(DemoStage stage, NpgsqlDataSource database)
{
    private static readonly string Raised = SqlFile.Beside<DemoYear>("raised");

    private readonly Dictionary<DateOnly, List<Entry>> script = [];
    private readonly HashSet<string> told = [];
    private HashSet<string> played = [];

    /// <param name="last">Played, too.</param>
    public async Task PlayAsync(DateOnly first, DateOnly last, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        played = [.. await connection.QueryAsync<string>(new CommandDefinition(
            "select distinct correlation_id from events.mt_events where tenant_id = @tenant", new { tenant = OrganisationChoice.Demo }, cancellationToken: ct))];
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            await stage.BeginAsync(day, ct);
            foreach (var lead in await RaisedAsync(connection, day, ct))
                Begin(lead);
            if (script.Remove(day, out var entries))
                await PlayAsync(entries, ct);
        }

        await stage.BeginAsync(last, ct);
    }

    private static async Task<IEnumerable<Lead>> RaisedAsync(NpgsqlConnection connection, DateOnly day, CancellationToken ct) =>
        (await connection.QueryAsync<RaisedAlert>(new CommandDefinition(Raised, new { tenant = OrganisationChoice.Demo, day }, cancellationToken: ct)))
            .Select(a => new Lead(a.EmployeeId, a.SupervisorId, a.UnitId, a.AlertId, a.RuleId, day));

    // One story a person: what else they reach in the year is dealt with in it.
    private void Begin(Lead lead)
    {
        var number = 0;
        foreach (var step in told.Add(lead.EmployeeId) ? Casting.StoryOf(lead) : EarlyStories.SupportedAlready(lead))
        {
            var on = lead.Day(step.After);
            if (!script.TryGetValue(on, out var entries))
                script[on] = entries = [];
            entries.Add(new Entry($"demo-{lead.AlertId}-{++number}", step));
        }
    }

    // Stories are of different people, so a day's are told side by side, each in its own order.
    private Task PlayAsync(List<Entry> entries, CancellationToken ct) => Task.WhenAll(
        entries.Where(e => !played.Contains(e.Key)).GroupBy(e => e.Story).Select(async story =>
        {
            foreach (var (key, step) in story)
                await stage.DoAsync(key, step.Actor, step.Role, step.Command, ct);
        }));

    private sealed record Entry(string Key, Step Step)
    {
        public string Story { get; } = Key[..Key.LastIndexOf('-')];
    }

    private sealed record RaisedAlert(string AlertId, string EmployeeId, string SupervisorId, string UnitId, string RuleId);
}
