using EarlySupport.EventStore.Port;
using EarlySupport.Service.Organisation;

namespace EarlySupport.Service.SignIn;

/// <summary>
/// Who calls, until there is a sign-in: taken on trust from headers that say so in their names, on a loopback address only
/// (<c>architecture.md</c>, "A first run").
/// </summary>
public sealed class RequestCaller(IHttpContextAccessor http, OrganisationChoice organisations)
{
    public const string TenantHeader = "Development-Tenant";
    public const string ActorHeader = "Development-Actor";
    public const string RoleHeader = "Development-Role";

    public async Task<Caller> GetAsync(CancellationToken ct) => new(
        await organisations.ChooseAsync(Header(TenantHeader), ct),
        Header(ActorHeader) ?? "somebody",
        Header(RoleHeader) ?? "hr",
        http.HttpContext!.TraceIdentifier);

    private string? Header(string name) => http.HttpContext!.Request.Headers[name] is [{ Length: > 0 } value] ? value : null;
}
