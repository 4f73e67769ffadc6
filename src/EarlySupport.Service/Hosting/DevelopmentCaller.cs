using EarlySupport.Domain;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Organisation;

namespace EarlySupport.Service.Hosting;

/// <summary>
/// Who calls, until there is a sign-in: taken on trust from headers that say so in their names, on a loopback address only
/// (<c>architecture.md</c>, "A first run").
/// </summary>
public sealed class DevelopmentCaller(IHttpContextAccessor http, OrganisationChoice organisations)
{
    public const string TenantHeader = "Development-Tenant";
    public const string ActorHeader = "Development-Actor";
    public const string RoleHeader = "Development-Role";

    public async Task<Caller> GetAsync(CancellationToken ct) => new(
        await organisations.ChooseAsync(Tenant(), ct),
        Header(ActorHeader) ?? "somebody",
        Header(RoleHeader) ?? "hr",
        http.HttpContext!.TraceIdentifier);

    // It becomes part of what text about people is sealed for: a tenant that is no id could be sealed and never opened again.
    private string? Tenant() => Header(TenantHeader) is { } tenant && !Identifier.IsWellFormed(tenant)
        ? throw new BadHttpRequestException($"{TenantHeader} '{tenant}' is not an organisation's id; expected {OrganisationChoice.Expected}.")
        : Header(TenantHeader);

    private string? Header(string name) => http.HttpContext!.Request.Headers[name] is [{ Length: > 0 } value] ? value : null;
}
