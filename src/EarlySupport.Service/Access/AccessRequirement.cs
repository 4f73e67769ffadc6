using EarlySupport.Domain.Access;
using Microsoft.AspNetCore.Authorization;

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
/// <param name="Method">The one method it is for; null for all that have none of their own.</param>
public sealed record AccessRequirement(Act Act, About About, string? Method = null)
{
    /// <summary>The one for a method; null where nothing says which act that is.</summary>
    public static AccessRequirement? Of(Endpoint endpoint, string method)
    {
        // The innermost counts: a group's act is that of all its endpoints that say nothing else.
        var all = endpoint.Metadata.GetOrderedMetadata<AccessRequirement>();
        return all.LastOrDefault(one => one.Method == method) ?? all.LastOrDefault(one => one.Method is null);
    }
}

internal static class AccessRequirements
{
    public static TBuilder Needs<TBuilder>(this TBuilder endpoint, Act act, About about = About.AsAddressed)
        where TBuilder : IEndpointConventionBuilder
    {
        endpoint.Add(e => e.Metadata.Add(new AccessRequirement(act, about)));
        return endpoint;
    }

    /// <summary>Pages need what stands on their models, and somebody signed in; one that says nothing is closed.</summary>
    public static void NeedAsTheySay(this IEndpointConventionBuilder pages) => pages.Add(page =>
    {
        foreach (var needs in page.Metadata.OfType<NeedsAttribute>().ToList())
        {
            page.Metadata.Add(needs.ToRequirement());
            page.Metadata.Add(new AuthorizeAttribute());
        }
    });
}
