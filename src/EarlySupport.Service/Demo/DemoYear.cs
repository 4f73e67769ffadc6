using Dapper;
using EarlySupport.Domain.Organisation.NamingDeputy;
using EarlySupport.EventStore;
using EarlySupport.Service.Demo.Stories;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Organisation;
using Npgsql;

namespace EarlySupport.Service.Demo;

/// <summary>
/// The year since the demo organisation went live, played day by day: alerts are raised as their days come, and each begins a story of what
/// was done about it. A story is played as far as today, so the cases stand wherever they got to.
/// </summary>
internal sealed class DemoYear(DemoStage stage, TenantDatabase database, ILogger log)
{
    private static readonly string Raised = SqlFile.Beside<DemoYear>("raised");
    private static readonly string Quiet = SqlFile.Beside<DemoYear>("quiet");

    // Long enough for a conversation to have been held, and short enough for its follow-up to be ahead.
    private const int OfThemselves = 20;

    private const string DeputyKey = "demo-deputy";

    private readonly Dictionary<DateOnly, List<Entry>> script = [];
    private readonly HashSet<string> told = [];
    private readonly List<RaisedAlert> raised = [];
    private HashSet<string> played = [];

    /// <param name="last">Played, too.</param>
    public async Task PlayAsync(DateOnly first, DateOnly last, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(OrganisationChoice.Demo, ct);
        played = [.. await connection.QueryAsync<string>(new CommandDefinition(
            "select distinct correlation_id from events.mt_events where tenant_id = @tenant", new { tenant = OrganisationChoice.Demo }, cancellationToken: ct))];
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            await stage.BeginAsync(day, ct);
            foreach (var lead in await RaisedAsync(connection, day, ct))
                Begin(lead);
            if (day == last.AddDays(-OfThemselves))
                await BeginOfThemselvesAsync(connection, day, ct);
            if (script.Remove(day, out var entries))
            {
                await PlayAsync(entries, ct);
                // What the steps led to is of the same day: an alert answered today is not reminded of tomorrow.
                await stage.BeginAsync(day, ct);
            }
        }

        await new DemoMeeting(stage, played).HoldAsync(last, ct);
        await NameDeputyAsync(last, ct);
        await stage.BeginAsync(last, ct);
    }

    private async Task NameDeputyAsync(DateOnly day, CancellationToken ct)
    {
        if (!played.Contains(DeputyKey))
            await stage.DoAsync(DeputyKey, Lead.Supervisor1, "supervisor", new NameDeputy(Lead.Supervisor1, Lead.Supervisor2, day, day.AddDays(6)), ct);
    }

    // In the order of their ids: the log's order is not the same twice, and which alert is a person's first decides on the story.
    private async Task<IEnumerable<Lead>> RaisedAsync(NpgsqlConnection connection, DateOnly day, CancellationToken ct)
    {
        var asked = new { tenant = OrganisationChoice.Demo, after = raised.Count > 0 ? raised.Max(a => a.Number) : 0 };
        raised.AddRange(await connection.QueryAsync<RaisedAlert>(new CommandDefinition(Raised, asked, cancellationToken: ct)));
        return raised.Where(a => a.RaisedOn == day).OrderBy(a => a.AlertId, StringComparer.Ordinal)
            .Select(a => new Lead(a.EmployeeId, a.SupervisorId, a.UnitId, a.AlertId, a.RuleId, day));
    }

    // Nobody was told of them by an alert: a wish of their own, a supervisor's concern, and HR's.
    private async Task BeginOfThemselvesAsync(NpgsqlConnection connection, DateOnly day, CancellationToken ct)
    {
        var people = (await connection.QueryAsync<(string EmployeeId, string SupervisorId, string UnitId)>(
            new CommandDefinition(Quiet, new { tenant = OrganisationChoice.Demo }, cancellationToken: ct)))
            .Select(p => new Lead(p.EmployeeId, p.SupervisorId, p.UnitId, p.EmployeeId, "", day)).ToList();
        foreach (var (lead, story) in people.Zip(Casting.OfThemselves))
            Enter(lead, story(lead));
    }

    // One story a person: what else they reach in the year is dealt with in it.
    private void Begin(Lead lead) => Enter(lead, told.Add(lead.EmployeeId) ? Casting.StoryOf(lead) : EarlyStories.SupportedAlready(lead));

    private void Enter(Lead lead, IEnumerable<Step> story)
    {
        var number = 0;
        foreach (var step in story)
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
                await PlayAsync(key, step, ct);
        }));

    // A story that does not fit somebody's year must not keep the service from starting.
    private async Task PlayAsync(string key, Step step, CancellationToken ct)
    {
        if (await stage.TryAsync(key, step.Actor, step.Role, step.Command, ct) is { } refused)
            log.LogWarning("The demo's step {Key}, {Step}, cannot be played: {Refusal}.", key, step.Command.GetType().Name, refused.Code);
    }

    private sealed record Entry(string Key, Step Step)
    {
        public string Story { get; } = Key[..Key.LastIndexOf('-')];
    }

    private sealed record RaisedAlert(
        long Number, string AlertId, string EmployeeId, string SupervisorId, string UnitId, string RuleId, DateOnly RaisedOn);
}
