using System.Security.Cryptography;
using System.Text;

namespace EarlySupport.Service.Privacy;

/// <summary>
/// Seals text about a person with AES-256-GCM under a key of that person. Until keys are managed, every person's key is derived from
/// one development key that stands in this file: it keeps nothing secret from somebody who has the program, only the storage format
/// right from the first event on (<c>src/decisions/0006</c>).
/// </summary>
public sealed class PersonalTextSeal
{
    public const string DevelopmentKeyId = "development";

    private const int NonceSize = 12;
    private const int TagSize = 16;
    private static readonly byte[] DevelopmentKey = SHA256.HashData("EarlySupport development key, not a secret"u8);

    /// <param name="of">Whose text it is, <c>tenant/person</c>; bound to the sealed text, so that it cannot be moved to another person.</param>
    /// <returns>The key's id, and nonce, tag and ciphertext as base64.</returns>
    public (string KeyId, string Sealed) Seal(string of, string text)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var box = new byte[NonceSize + TagSize + plain.Length];
        RandomNumberGenerator.Fill(box.AsSpan(0, NonceSize));
        using var aes = new AesGcm(KeyOf(DevelopmentKeyId, of), TagSize);
        aes.Encrypt(
            box.AsSpan(0, NonceSize), plain, box.AsSpan(NonceSize + TagSize), box.AsSpan(NonceSize, TagSize), Encoding.UTF8.GetBytes(of));
        return (DevelopmentKeyId, Convert.ToBase64String(box));
    }

    /// <exception cref="CryptographicException">The text was changed, or belongs to somebody else.</exception>
    public string Open(string of, string keyId, string sealedText)
    {
        var box = Convert.FromBase64String(sealedText).AsSpan();
        var plain = new byte[box.Length - NonceSize - TagSize];
        using var aes = new AesGcm(KeyOf(keyId, of), TagSize);
        aes.Decrypt(box[..NonceSize], box[(NonceSize + TagSize)..], box.Slice(NonceSize, TagSize), plain, Encoding.UTF8.GetBytes(of));
        return Encoding.UTF8.GetString(plain);
    }

    private static byte[] KeyOf(string keyId, string of) => keyId == DevelopmentKeyId
        ? HKDF.DeriveKey(HashAlgorithmName.SHA256, DevelopmentKey, 32, info: Encoding.UTF8.GetBytes(of))
        : throw new CryptographicException($"Key {keyId} is not known.");
}
