using Dapper;
using EarlySupport.EventStore;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.SignIn;

/// <summary>Somebody who may be chosen in the demo.</summary>
public sealed record DemoPerson(string PersonId, string? Name);

/// <summary>What a page calls somebody.</summary>
public sealed class PersonNames(TenantDatabase database, BusinessClock clock)
{
    private const string One = """
        select coalesce((select name from read.people where tenant_id = @tenant and employee_id = @person), @person) as Name,
            coalesce((select name from read.organisations where tenant_id = @tenant), @tenant) as Organisation
        """;

    private const string Employed = """
        select employee_id as PersonId, name as Name from read.people
        where tenant_id = @tenant and employed_from <= @today and (employed_to is null or employed_to >= @today) order by employee_id
        """;

    private const string Several =
        "select employee_id, name from read.people where tenant_id = @tenant and employee_id = any(@people) and name is not null";

    /// <summary>By id; whose name is not known is not there.</summary>
    public async Task<IReadOnlyDictionary<string, string>> OfAsync(string tenant, IEnumerable<string> people, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(tenant, ct);
        var asked = new { tenant, people = people.Distinct().ToArray() };
        return (await connection.QueryAsync<(string Id, string Name)>(new CommandDefinition(Several, asked, cancellationToken: ct)))
            .ToDictionary(person => person.Id, person => person.Name);
    }

    /// <returns>The person's name and the organisation's, their ids where there is none.</returns>
    public async Task<(string Name, string Organisation)> OfAsync(string tenant, string person, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(tenant, ct);
        return await connection.QuerySingleAsync<(string, string)>(new CommandDefinition(One, new { tenant, person }, cancellationToken: ct));
    }

    /// <summary>By employee number; in the demo those who lead come first by it.</summary>
    public async Task<IReadOnlyList<DemoPerson>> EmployedAsync(string tenant, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(tenant, ct);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        return (await connection.QueryAsync<DemoPerson>(new CommandDefinition(Employed, new { tenant, today }, cancellationToken: ct))).AsList();
    }
}
