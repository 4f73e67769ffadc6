using Dapper;
using EarlySupport.EventStore;

namespace EarlySupport.Service.DeadLetters;

/// <param name="Error">With where it was thrown; ids may stand in it, and no names.</param>
public sealed record DeadLetter(long Id, string Tenant, string Type, int Attempts, DateTime DiedAt, string Error);

/// <summary>Messages whose handling failed as often as it may be tried.</summary>
public sealed class DeadLetterList(TenantDatabase database)
{
    private const string Sql = """
        select id as Id, tenant_id as Tenant, type as Type, attempts as Attempts, died_at as DiedAt, error as Error
        from messages.dead_letters where @tenant::text is null or tenant_id = @tenant order by id
        """;

    /// <param name="tenant">Null for those of all organisations.</param>
    public async Task<IReadOnlyList<DeadLetter>> FindAsync(string? tenant, CancellationToken ct)
    {
        await using var connection = tenant is null ? await database.OpenForEngineAsync(ct) : await database.OpenAsync(tenant, ct);
        return (await connection.QueryAsync<DeadLetter>(new CommandDefinition(Sql, new { tenant }, cancellationToken: ct))).AsList();
    }
}
