using EarlySupport.Domain.Access;

namespace EarlySupport.Service.Access;

/// <summary>
/// Which act it is to ask for a page: as an endpoint's, it is asked before the page is, and a reading is logged. What is posted to the page is
/// the same act, unless another is named for it.
/// </summary>
/// <param name="act">Its name in the table of acts.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class NeedsAttribute(string act, About about = About.AsAddressed) : Attribute
{
    public string Act { get; } = act;

    public About About { get; } = about;

    /// <summary>The one method it is for, such as <c>POST</c>; null for all that have none of their own.</summary>
    public string? Method { get; init; }

    /// <exception cref="InvalidOperationException">There is no such act.</exception>
    internal AccessRequirement ToRequirement() => new(
        Acts.All.SingleOrDefault(known => known.Name == Act) ?? throw new InvalidOperationException($"There is no act '{Act}' to ask for."), About, Method);
}
