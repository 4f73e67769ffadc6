using System.Security.Cryptography;

namespace EarlySupport.Service.Privacy;

/// <summary>The key that people's keys are wrapped with. It is never in the database; its id is, and tells nothing of it.</summary>
internal sealed class MasterKey
{
    private readonly byte[] key;

    /// <param name="key">32 bytes.</param>
    public MasterKey(byte[] key)
    {
        this.key = key;
        Id = Convert.ToHexStringLower(HMACSHA256.HashData(key, "EarlySupport master key id"u8)[..8]);
    }

    public string Id { get; }

    /// <summary>What passes into organisations are made with (<see cref="EventStore.Passes"/>); derived, so that it tells nothing of the key.</summary>
    public byte[] PassSecret => HKDF.DeriveKey(HashAlgorithmName.SHA256, key, 32, info: "EarlySupport passes"u8.ToArray());

    /// <summary>What the keys of cookies and forms are sealed with; derived likewise.</summary>
    public byte[] CookieSecret => HKDF.DeriveKey(HashAlgorithmName.SHA256, key, TextSeal.KeySize, info: "EarlySupport cookies and forms"u8.ToArray());

    public byte[] Wrap(PersonKey one) => TextSeal.Seal(key, Binding(one), one.Key);

    /// <exception cref="CryptographicException">What is wrapped is another key, or was changed.</exception>
    public PersonKey Unwrap(PersonKey one, byte[] wrapped) => one with { Key = TextSeal.Open(key, Binding(one), wrapped) };

    // A wrapped key opens in its own row only.
    private static string Binding(PersonKey one) => $"{one.For.Tenant}/{one.For.PersonId}/{one.For.Purpose}/{one.Id}";
}
