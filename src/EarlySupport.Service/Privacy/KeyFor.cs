using System.Security.Cryptography;

namespace EarlySupport.Service.Privacy;

/// <summary>Whose key, and for what.</summary>
/// <param name="Purpose"><see cref="Employer"/> or <see cref="OccupationalHealth"/>; both words are a storage format.</param>
internal readonly record struct KeyFor(string Tenant, string PersonId, string Purpose)
{
    public const string Employer = "employer";
    public const string OccupationalHealth = "occupational-health";

    /// <summary>As it stands in sealed text: <c>tenant/person</c>, and the purpose after it where that is not the employer's.</summary>
    public string Of => Purpose == Employer ? $"{Tenant}/{PersonId}" : $"{Tenant}/{PersonId}/{Purpose}";

    /// <exception cref="CryptographicException">It is nobody's.</exception>
    public static KeyFor Read(string of) => TryRead(of) ?? throw new CryptographicException("Sealed text of nobody.");

    /// <summary>Null where it is nobody's.</summary>
    public static KeyFor? TryRead(string of) => of.Split('/') switch
    {
        [var tenant, var person] => new(tenant, person, Employer),
        [var tenant, var person, OccupationalHealth] => new(tenant, person, OccupationalHealth),
        _ => null,
    };
}

/// <param name="Key">Null when it was destroyed.</param>
internal sealed record PersonKey(KeyFor For, string Id, byte[]? Key);
