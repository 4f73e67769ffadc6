using EarlySupport.Domain;

namespace EarlySupport.Service.Organisation;

/// <summary>Which organisation is meant where a caller names none.</summary>
public sealed class OrganisationChoice(OrganisationReader organisations)
{
    /// <summary>The organisation that one's own data goes to unless another is named.</summary>
    public const string Own = "own";

    /// <summary>The generated one of a first run.</summary>
    public const string Demo = "demo";

    /// <summary>What an organisation's id is (<see cref="Identifier"/>), for messages.</summary>
    public static string Expected { get; } = $"1 to {Identifier.MaximumLength} letters A-Z, digits, hyphens, underscores and dots";

    /// <summary>The named one; else one's own, where it is founded; else the only one there is.</summary>
    public async Task<string> ChooseAsync(string? named, CancellationToken ct)
    {
        if (named is not null)
            return named;
        var tenants = await organisations.TenantsAsync(ct);
        return tenants is [var only] ? only : Own;
    }
}
