using Dapper;
using EarlySupport.EventStore;
using EarlySupport.EventStore.Port;

namespace EarlySupport.Service.Absences.Reevaluating;

/// <summary>The rules changed: everybody with an absence is looked at again, one message a person.</summary>
public sealed record ReevaluateEverybody;

public static class ReevaluateEverybodyHandler
{
    public static async Task<IEnumerable<object>> HandleAsync(
        ReevaluateEverybody command, IEventSession session, TenantDatabase database, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(session.Caller.Tenant, ct);
        var people = await connection.QueryAsync<string>(new CommandDefinition(
            "select distinct employee_id from read.absences where tenant_id = @Tenant", session.Caller, cancellationToken: ct));
        return people.Select(id => new ReevaluatePerson(id));
    }
}
