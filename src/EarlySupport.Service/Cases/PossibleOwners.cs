using Dapper;
using EarlySupport.EventStore;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Pages;
using EarlySupport.Service.Pages.Fields;

namespace EarlySupport.Service.Cases;

/// <summary>Who most often sees to what is agreed about somebody: their supervisor, whoever writes it down, and themselves.</summary>
public sealed class PossibleOwners(TenantDatabase database)
{
    /// <summary>The field with the choice, and the one with the number of somebody else, which counts where it is filled.</summary>
    public const string Field = "ownerId", OtherField = "otherOwnerId";

    private const string Sql = """
        with person as (select employee_id, supervisor_id from read.people where tenant_id = @tenant and employee_id = @employee)
        select o.id, coalesce(p.name, o.id)
        from (select supervisor_id, 1 from person union all select @actor, 2 union all select employee_id, 3 from person) o (id, place)
        left join read.people p on p.tenant_id = @tenant and p.employee_id = o.id
        where o.id is not null order by o.place
        """;

    public async Task<IReadOnlyList<Choice>> OfAsync(Caller caller, string employee, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(caller.Tenant, ct);
        var found = await connection.QueryAsync<(string Id, string Name)>(
            new CommandDefinition(Sql, new { tenant = caller.Tenant, employee, actor = caller.Actor }, cancellationToken: ct));
        return [.. found.DistinctBy(one => one.Id).Select(one => new Choice(one.Id, one.Name))];
    }

    /// <summary>Who was chosen; null where nobody was, and the form says so.</summary>
    public static string? Chosen(Filled form) => form.Text(OtherField) ?? form.Text(Field, "owner.none");
}
