using Dapper;
using EarlySupport.EventStore.Port;
using Npgsql;

namespace EarlySupport.Service.Absences.Reevaluating;

/// <summary>The rules changed: everybody with an absence is looked at again, one message a person.</summary>
public sealed record ReevaluateEverybody;

public static class ReevaluateEverybodyHandler
{
    public static async Task<IEnumerable<object>> HandleAsync(
        ReevaluateEverybody command, IEventSession session, NpgsqlDataSource database, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        var people = await connection.QueryAsync<string>(new CommandDefinition(
            "select distinct employee_id from read.absences where tenant_id = @Tenant", session.Caller, cancellationToken: ct));
        return people.Select(id => new ReevaluatePerson(id));
    }
}
