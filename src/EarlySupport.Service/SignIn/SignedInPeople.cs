using System.Security.Claims;
using Dapper;
using EarlySupport.Domain;
using EarlySupport.EventStore;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Organisation;

namespace EarlySupport.Service.SignIn;

/// <summary>Somebody who signed in, as this service knows them.</summary>
/// <param name="PersonId">Employee number, or the id that a role was granted to.</param>
/// <param name="ToldRoles">Granted by the provider; the organisation's own data says more.</param>
public sealed record SignedInPerson(string Tenant, string PersonId, IReadOnlyList<string> ToldRoles);

/// <summary>Finds whom a provider's claims are about: by the claims themselves, or in the organisation's data.</summary>
public sealed class SignedInPeople(
    ProviderSettings settings, TenantDatabase database, OrganisationReader organisations, OrganisationChoice choice, HeldRoles roles)
{
    // A name that is that of two people is nobody's.
    internal const string ByName = """
        select person_id from read.sign_in_names where tenant_id = @tenant and sign_in_name_lowered = any(@names)
        union
        select employee_id from read.people where tenant_id = @tenant and email_lowered = @email
        limit 2
        """;

    /// <returns>Null for somebody who is not known, or holds no role today.</returns>
    public async Task<SignedInPerson?> FindAsync(ClaimsIdentity claims, CancellationToken ct)
    {
        if (await TenantAsync(claims, ct) is not { } tenant || await PersonAsync(tenant, claims, ct) is not { } person)
            return null;
        var told = settings.Claims.Roles is { } claim
            ? claims.FindAll(claim).Where(c => settings.ToldRoles.ContainsKey(c.Value)).Select(c => FieldName.Of(settings.ToldRoles[c.Value])).ToList()
            : [];
        return (await roles.OfAsync(tenant, person, told, ct)).Count > 0 ? new(tenant, person, told) : null;
    }

    private async Task<string?> TenantAsync(ClaimsIdentity claims, CancellationToken ct)
    {
        if (settings.Claims.Organisation is not { } claim)
            return settings.Organisation ?? await choice.ChooseAsync(null, ct);
        return claims.FindFirst(claim)?.Value is { } told && (await organisations.TenantsAsync(ct)).Contains(told) ? told : null;
    }

    private async Task<string?> PersonAsync(string tenant, ClaimsIdentity claims, CancellationToken ct)
    {
        if (settings.Claims.Person is { } claim && claims.FindFirst(claim)?.Value is { } told)
            return Identifier.IsWellFormed(told) ? told : null;
        var email = settings.Claims.TrustsEmail || claims.HasClaim(c => c.Type == "email_verified" && c.Value is "true" or "True")
            ? claims.FindFirst(settings.Claims.Email)?.Value.ToLowerInvariant()
            : null;
        string[] names = [.. new[] { claims.FindFirst("sub")?.Value.ToLowerInvariant(), email }.OfType<string>()];
        await using var connection = await database.OpenAsync(tenant, ct);
        var people = await connection.QueryAsync<string>(new CommandDefinition(ByName, new { tenant, names, email }, cancellationToken: ct));
        return people.AsList() is [var only] ? only : null;
    }
}
