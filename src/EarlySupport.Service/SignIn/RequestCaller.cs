using EarlySupport.EventStore.Port;

namespace EarlySupport.Service.SignIn;

/// <summary>Who calls: the one place that tells, whichever way they signed in.</summary>
public sealed class RequestCaller(IHttpContextAccessor http)
{
    /// <exception cref="NobodySignedInException">Nobody is, or their role is not chosen yet.</exception>
    public Task<Caller> GetAsync(CancellationToken ct)
    {
        var user = http.HttpContext!.User;
        if (user.FindFirst(CallerClaims.Tenant)?.Value is not { } tenant || user.FindFirst(CallerClaims.Person)?.Value is not { } person)
            throw new NobodySignedInException(isKnown: false);
        var role = user.FindFirst(CallerClaims.Role)?.Value ?? throw new NobodySignedInException(isKnown: true);
        return Task.FromResult(new Caller(tenant, person, role, http.HttpContext.TraceIdentifier));
    }
}

/// <summary>A request that needs to know who calls, and came without. The API answers 401, or 403 to who is known but in no role yet.</summary>
public sealed class NobodySignedInException(bool isKnown) : Exception(isKnown ? "No role is chosen." : "Nobody is signed in.")
{
    public bool IsKnown => isKnown;
}
