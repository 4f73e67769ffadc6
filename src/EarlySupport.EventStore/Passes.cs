using System.Security.Cryptography;
using System.Text;

namespace EarlySupport.EventStore;

/// <summary>
/// The passes by which a session on the service's role enters an organisation (<c>0011-passes.sql</c>). They are made here and never asked
/// for in the database, so that who has the role's password and nothing else has none.
/// </summary>
public sealed class Passes
{
    /// <summary>Whom a session has entered that may see the rows of all organisations.</summary>
    internal const string All = "*";

    private const int BlockSize = 64;

    private readonly IReadOnlyList<byte[]> secrets;

    /// <param name="secrets">Of 32 to 64 bytes each. Passes are made with the first one; the others are in force beside it, so that it can be replaced.</param>
    public Passes(params IReadOnlyList<byte[]> secrets)
    {
        if (secrets.Count == 0 || secrets.Any(secret => secret.Length is < 32 or > BlockSize))
            throw new ArgumentException($"Passes need secrets of 32 to {BlockSize} bytes.");
        this.secrets = secrets;
        ForAll = Made(All);
    }

    public string ForAll { get; }

    /// <summary>What the database checks passes with; in the order of the secrets.</summary>
    internal byte[][] InnerPads => Padded(0x36);

    internal byte[][] OuterPads => Padded(0x5c);

    public string For(string tenant)
    {
        ArgumentException.ThrowIfNullOrEmpty(tenant);
        return tenant != All ? Made(tenant) : throw new ArgumentException($"No organisation is called {All}.");
    }

    private string Made(string whose) =>
        $"{Convert.ToHexStringLower(HMACSHA256.HashData(secrets[0], Encoding.UTF8.GetBytes(whose)))}:{whose}";

    // As RFC 2104 has it: the database computes the HMAC from its two halves.
    private byte[][] Padded(byte pad) =>
        [.. secrets.Select(secret => Enumerable.Range(0, BlockSize).Select(i => (byte)(pad ^ (i < secret.Length ? secret[i] : 0))).ToArray())];
}
