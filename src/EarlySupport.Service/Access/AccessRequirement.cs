using EarlySupport.Domain.Access;

namespace EarlySupport.Service.Access;

/// <summary>Where a request says whom it is about.</summary>
public enum About
{
    /// <summary>In its address: <c>{employeeId}</c>, <c>{caseId}</c> or <c>{alertId}</c>; or it is about nobody.</summary>
    AsAddressed,

    /// <summary>In its body, so that the endpoint asks <see cref="AccessCheck"/> itself before it does anything.</summary>
    AsInBody,

    /// <summary>It asks for a list, which the query narrows to those whom the reader may see (<see cref="Readership"/>).</summary>
    Many,

    /// <summary>The one who asks.</summary>
    Oneself,
}

/// <summary>Which act a request is. One without it is refused, but for those that ask nobody who they are.</summary>
public sealed record AccessRequirement(Act Act, About About);

internal static class AccessRequirements
{
    public static TBuilder Needs<TBuilder>(this TBuilder endpoint, Act act, About about = About.AsAddressed)
        where TBuilder : IEndpointConventionBuilder
    {
        // The innermost counts: a group's act is that of all its endpoints that say nothing else.
        endpoint.Add(e => e.Metadata.Add(new AccessRequirement(act, about)));
        return endpoint;
    }
}
