using EarlySupport.Domain.Absences;
using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.Domain.IntensifiedSupport.Statements;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Organisation;

namespace EarlySupport.Service.IntensifiedSupport.Statements;

/// <summary>By when statements are needed, as the absences stand now.</summary>
public sealed class StatementDeadlines(IEventStore store, OrganisationReader organisations, BusinessClock clock)
{
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
        var organisation = await organisations.SettingsAsync(tenant, ct);
        var events = await store.ReadStreamAsync(tenant, AbsenceRecord.StreamId(employee), null, null, ct);
        var absences = events.Select(e => e.Data).Aggregate(AbsenceRecord.Empty, AbsenceRecord.Evolve);
        return StatementDay.Of(absences, organisation.Rules, organisation.DayAt(clock.GetUtcNow()), since);
    }
}
