using System.Security.Cryptography;

namespace EarlySupport.EventStore.Sealing;

/// <summary>A private key that seals: ECDSA on the curve P-256, signatures over SHA-256 in DER as openssl reads them.</summary>
public sealed class SealKey
{
    private readonly byte[] privateKey;

    private SealKey(ECDsa key)
    {
        privateKey = key.ExportPkcs8PrivateKey();
        PublicKey = key.ExportSubjectPublicKeyInfo();
        Id = IdOf(PublicKey);
    }

    public string Id { get; }

    /// <summary>SubjectPublicKeyInfo.</summary>
    public byte[] PublicKey { get; }

    public static SealKey Generate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new SealKey(key);
    }

    /// <summary>The keys of a PEM text in their order.</summary>
    /// <exception cref="ArgumentException">There is none, or one of another kind; the message does not hold the text.</exception>
    public static IReadOnlyList<SealKey> Read(string pem)
    {
        var keys = new List<SealKey>();
        for (var rest = pem.AsSpan(); PemEncoding.TryFind(rest, out var fields); rest = rest[fields.Location.End..])
            keys.Add(ReadOne(rest[fields.Location]));
        return keys.Count > 0 ? keys : throw new ArgumentException("No PEM block is in it.");
    }

    public string ToPem() => PemEncoding.WriteString("PRIVATE KEY", privateKey);

    public string PublicPem() => PemEncoding.WriteString("PUBLIC KEY", PublicKey);

    public byte[] Sign(byte[] statement)
    {
        using var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(privateKey, out _);
        return key.SignData(statement, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }

    /// <summary>The id of a key: of its SubjectPublicKeyInfo's SHA-256 the first 16 bytes in hexadecimal.</summary>
    public static string IdOf(byte[] publicKey) => Convert.ToHexStringLower(SHA256.HashData(publicKey).AsSpan(0, 16));

    /// <summary>False also for what is no key or no signature at all.</summary>
    internal static bool Verifies(byte[] publicKey, byte[] statement, byte[] signature)
    {
        try
        {
            using var key = ECDsa.Create();
            key.ImportSubjectPublicKeyInfo(publicKey, out _);
            return key.VerifyData(statement, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static SealKey ReadOne(ReadOnlySpan<char> pem)
    {
        using var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(pem);
            return key.KeySize == 256 ? new SealKey(key) : throw new ArgumentException("A key is not of the curve P-256.");
        }
        catch (CryptographicException)
        {
            throw new ArgumentException("A PEM block is no private key of the curve P-256.");
        }
    }
}
