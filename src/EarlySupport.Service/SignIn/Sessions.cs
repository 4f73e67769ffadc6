using System.Security.Cryptography;
using System.Text;
using Dapper;
using EarlySupport.EventStore;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace EarlySupport.Service.SignIn;

/// <summary>Somebody's session as it stands.</summary>
/// <param name="Role">The one it is in; null until it is chosen.</param>
public sealed record Session(string Tenant, string PersonId, string? Role, IReadOnlyList<string> ToldRoles);

/// <summary>
/// Who is signed in on the pages. The cookie holds a session's id; the session itself stands in the database, so that signing out ends it
/// wherever the cookie went. Of the id only the hash stands there: who reads the table cannot be somebody.
/// </summary>
public sealed class Sessions(TenantDatabase database, SignInSettings settings, TimeProvider clock, IDataProtectionProvider protection)
{
    private const string Insert = """
        delete from privacy.sessions where tenant_id = @Tenant and (begun_at <= @begunBefore or seen_at <= @seenBefore);
        insert into privacy.sessions (tenant_id, session_hash, person_id, role, told_roles, id_token, begun_at, seen_at)
        values (@Tenant, @hash, @PersonId, @Role, @told, @idToken, @now, @now)
        """;

    private const string Find = """
        select person_id as PersonId, role as Role, told_roles as ToldRoles, seen_at as SeenAt from privacy.sessions
        where tenant_id = @tenant and session_hash = @hash and begun_at > @begunBefore and seen_at > @seenBefore
        """;

    private const string Seen = "update privacy.sessions set seen_at = @now where tenant_id = @tenant and session_hash = @hash";
    private const string Delete = "delete from privacy.sessions where tenant_id = @tenant and session_hash = @hash returning id_token";

    // Of the moment somebody was last there only so much is kept.
    private static readonly TimeSpan SeenGrain = TimeSpan.FromMinutes(1);

    private readonly IDataProtector protector = protection.CreateProtector("EarlySupport.IdToken");

    /// <returns>Its id, for the cookie.</returns>
    public async Task<string> BeginAsync(Session session, string? idToken, CancellationToken ct)
    {
        var id = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        await using var connection = await database.OpenAsync(session.Tenant, ct);
        await connection.ExecuteAsync(new CommandDefinition(Insert, Limits(new
        {
            session.Tenant,
            session.PersonId,
            session.Role,
            hash = Hash(id),
            told = string.Join(' ', session.ToldRoles),
            idToken = idToken is null ? null : protector.Protect(idToken),
        }), cancellationToken: ct));
        return id;
    }

    /// <returns>Null where it was ended, or time has.</returns>
    public async Task<Session?> FindAsync(string tenant, string id, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(tenant, ct);
        var arguments = Limits(new { tenant, hash = Hash(id) });
        if (await connection.QuerySingleOrDefaultAsync<Row>(new CommandDefinition(Find, arguments, cancellationToken: ct)) is not { } row)
            return null;
        if (clock.GetUtcNow() - row.SeenAt >= SeenGrain)
            await connection.ExecuteAsync(new CommandDefinition(Seen, arguments, cancellationToken: ct));
        return new(tenant, row.PersonId, row.Role, row.ToldRoles.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <returns>The provider's token of it, to sign out there too; null where there is none.</returns>
    public async Task<string?> EndAsync(string tenant, string id, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(tenant, ct);
        var kept = await connection.QuerySingleOrDefaultAsync<string>(
            new CommandDefinition(Delete, new { tenant, hash = Hash(id) }, cancellationToken: ct));
        return kept is null ? null : protector.Unprotect(kept);
    }

    private DynamicParameters Limits(object arguments)
    {
        var now = clock.GetUtcNow();
        var all = new DynamicParameters(arguments);
        all.AddDynamicParams(new { now, begunBefore = now - settings.Longest, seenBefore = now - settings.Idle });
        return all;
    }

    private static byte[] Hash(string id) => SHA256.HashData(Encoding.ASCII.GetBytes(id));

    private sealed record Row(string PersonId, string? Role, string ToldRoles, DateTime SeenAt);
}
