using Dapper;
using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.Domain.IntensifiedSupport.Statements;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Absences.Forecasting;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Organisation;
using Npgsql;

namespace EarlySupport.Service.IntensifiedSupport.Statements;

/// <summary>By when statements are needed, as the absences stand now.</summary>
public sealed class StatementDeadlines(NpgsqlDataSource database, Forecasts forecasts, OrganisationReader organisations, BusinessClock clock)
{
    private static readonly string Reached = SqlFile.Beside<StatementDeadlines>("reached");

    /// <summary>For a statement that is asked for now: what the absences say, or for a purpose they say nothing of, the asker.</summary>
    public async Task<DateOnly?> NeededByAsync(RequestStatement command, IEventSession session, CancellationToken ct)
    {
        if (command.Purpose != StatementPurpose.Fi90)
            return command.NeededBy;
        var known = (await DecidingCases.LoadAsync<IntensifiedSupportCase>(session, command.CaseId, ct)).State;
        return await FindAsync(session.Caller.Tenant, known.EmployeeId, command.RequestedOn, ct);
    }

    /// <summary>For one whose day came: the same day, or where what the absences say has changed, what they say now.</summary>
    public async Task<DateOnly?> NeededByAsync(StatementFellDue due, IEventSession session, CancellationToken ct)
    {
        var known = (await DecidingCases.LoadAsync<IntensifiedSupportCase>(session, due.CaseId, ct)).State;
        return known.Statements.GetValueOrDefault(due.StatementId) is { IsForKela: true } statement
            ? await FindAsync(session.Caller.Tenant, known.EmployeeId, statement.Since, ct)
            : due.NeededBy;
    }

    /// <summary>The page with the deadline of each statement that is not done, as it stands today.</summary>
    public async Task<IntensifiedSupportPage> TellAsync(string tenant, IntensifiedSupportPage page, CancellationToken ct)
    {
        var today = (await organisations.SettingsAsync(tenant, ct)).DayAt(clock.GetUtcNow());
        List<CaseStatement> statements = [];
        foreach (var statement in page.Statements)
        {
            var on = statement.IsForKela ? await FindAsync(tenant, page.EmployeeId, statement.Since, ct) : statement.NeededBy;
            statements.Add(statement.IsDone || on is not { } day ? statement : statement with { Deadline = new(day, day.DayNumber - today.DayNumber) });
        }

        return page with { Statements = statements };
    }

    private async Task<DateOnly?> FindAsync(string tenant, string employee, DateOnly since, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        var reached = await connection.QueryAsync<DateOnly>(
            new CommandDefinition(Reached, new { tenant, employee, rule = StatementDay.Rule }, cancellationToken: ct));
        var foreseen = await forecasts.FindAsync(tenant, employee, supervisor: null, ct);
        return StatementDay.Of([.. reached], [.. foreseen.Where(f => f.RuleId == StatementDay.Rule).Select(f => f.ExpectedOn)], since);
    }
}
