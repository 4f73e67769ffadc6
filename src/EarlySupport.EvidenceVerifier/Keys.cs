using System.Security.Cryptography;
using System.Text.Json;

namespace EarlySupport.EvidenceVerifier;

/// <summary>The keys of the seals. Each was signed by the one before and signed that it follows; the trusted one is among them.</summary>
internal sealed class Keys
{
    private readonly List<Key> chain = [];

    public Keys(IEnumerable<JsonElement> lines, string trustedPem)
    {
        foreach (var line in lines)
            Add(line.Object("statement"), line);
        using var trusted = ECDsa.Create();
        trusted.ImportFromPem(trustedPem);
        var id = Key.IdOf(trusted.ExportSubjectPublicKeyInfo());
        Refused.Unless(chain.Any(key => key.Id == id), $"The public key that was given ({id}) is none of those that the evidence was sealed with.");
    }

    public Key Last => chain[^1];

    /// <summary>The key that a seal must be signed with.</summary>
    public Key InForceAt(long seal) => chain.LastOrDefault(key => key.AfterSeal < seal) ?? throw new Refused($"There is no key for seal {seal}.");

    /// <summary>What the keys that came after a seal say that its hash is.</summary>
    public IEnumerable<byte[]> HashesOf(long seal) => chain.Where(key => key.AfterSeal == seal).Select(key => key.AfterHash);

    private void Add(JsonElement statement, JsonElement line)
    {
        var (before, position) = (chain.LastOrDefault(), chain.Count + 1);
        var key = new Key(statement.Bytes("public_key"), statement.Long("after_seal"), statement.Bytes("after_hash"));
        var (signed, unfit) = (Canonical.Bytes(statement), $"Key {position} does not follow from the one before it.");
        Refused.Unless(statement.String("format") == "early-support-seal-key-1" && statement.Long("position") == position, unfit);
        Refused.Unless(statement.String("key") == key.Id && key.AfterSeal >= (before?.AfterSeal ?? 0) && key.Verifies(signed, line.Bytes("acceptance")), unfit);
        if (before is null)
            Refused.Unless(line.IsNull("endorsement") && key.AfterSeal == 0, unfit);
        else
            Refused.Unless(statement.String("previous_key") == before.Id && before.Verifies(signed, line.Bytes("endorsement")), unfit);
        chain.Add(key);
    }
}

/// <param name="Public">SubjectPublicKeyInfo.</param>
/// <param name="AfterSeal">The last seal that was signed by the keys before it.</param>
internal sealed record Key(byte[] Public, long AfterSeal, byte[] AfterHash)
{
    public string Id => IdOf(Public);

    public static string IdOf(byte[] publicKey) => Convert.ToHexStringLower(SHA256.HashData(publicKey)[..16]);

    public bool Verifies(byte[] signed, byte[] signature)
    {
        try
        {
            using var key = ECDsa.Create();
            key.ImportSubjectPublicKeyInfo(Public, out _);
            return key.VerifyData(signed, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
