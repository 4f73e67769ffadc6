using EarlySupport.Domain;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.Organisation;

/// <summary>Which organisation is meant.</summary>
public sealed class OrganisationChoice(OrganisationReader organisations)
{
    /// <summary>The organisation that one's own data goes to unless another is named.</summary>
    public const string Own = "own";

    /// <summary>The generated one of a first run.</summary>
    public const string Demo = "demo";

    /// <summary>The named one; else the only one there is; else one's own.</summary>
    /// <exception cref="InvalidOptionException">The name cannot be an organisation's id.</exception>
    public async Task<string> ChooseAsync(string? named, CancellationToken ct)
    {
        if (named is not null)
            return Checked(named);
        var tenants = await organisations.TenantsAsync(ct);
        return tenants is [var only] ? only : Own;
    }

    /// <exception cref="InvalidOptionException">The name cannot be an organisation's id.</exception>
    public static string Checked(string named) => Identifier.IsWellFormed(named)
        ? named
        : throw new InvalidOptionException("organisation", named, $"1 to {Identifier.MaximumLength} letters, digits, hyphens, underscores or dots");
}
