using Dapper;
using EarlySupport.Domain.Organisation;
using EarlySupport.EventStore;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.Organisation;

/// <summary>A role that somebody holds because it was granted.</summary>
/// <param name="SignInName">What they sign in with; null where the organisation's own data says it.</param>
public sealed record RoleRow(string PersonId, GrantedRole Role, string? SignInName);

/// <summary>What granting a role needs to know of who signs in.</summary>
/// <param name="NameOf">Who signs in with a name already; null when nobody does.</param>
public sealed record GrantContext(bool IsEmployee, string? NameOf);

/// <summary>The roles that were granted, as they stand.</summary>
public sealed class RoleList(TenantDatabase database)
{
    private const string All = """
        select h.person_id as PersonId, h.role as Role, n.sign_in_name as SignInName
        from read.role_holders h left join read.sign_in_names n on n.tenant_id = h.tenant_id and n.person_id = h.person_id
        where h.tenant_id = @tenant order by h.person_id, h.role
        """;

    private static readonly string Context = SqlFile.Beside<RoleList>("grant-context");

    /// <summary>By person and role.</summary>
    public async Task<IReadOnlyList<RoleRow>> AllAsync(string tenant, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(tenant, ct);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(All, new { tenant }, cancellationToken: ct));
        return [.. rows.Select(r => new RoleRow(r.PersonId, FieldName.Parse<GrantedRole>(r.Role), r.SignInName))];
    }

    public async Task<GrantContext> ContextAsync(string tenant, string personId, string? signInName, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(tenant, ct);
        return await connection.QuerySingleAsync<GrantContext>(
            new CommandDefinition(Context, new { tenant, personId, signInName }, cancellationToken: ct));
    }

    private sealed record Row(string PersonId, string Role, string? SignInName);
}
