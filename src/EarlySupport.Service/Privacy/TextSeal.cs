using System.Security.Cryptography;
using System.Text;

namespace EarlySupport.Service.Privacy;

/// <summary>AES-256-GCM as everything is sealed that is: nonce, tag and ciphertext in one piece, bound to what it is.</summary>
internal static class TextSeal
{
    public const int KeySize = 32;

    public const string DevelopmentKeyId = "development";

    private const int NonceSize = 12;
    private const int TagSize = 16;
    private static readonly byte[] DevelopmentKey = SHA256.HashData("EarlySupport development key, not a secret"u8);

    /// <param name="of">What it is, or whose; sealed text opens for nothing else, so that it cannot be moved to another person.</param>
    public static byte[] Seal(byte[] key, string of, ReadOnlySpan<byte> plain)
    {
        var box = new byte[NonceSize + TagSize + plain.Length];
        RandomNumberGenerator.Fill(box.AsSpan(0, NonceSize));
        using var aes = new AesGcm(key, TagSize);
        aes.Encrypt(
            box.AsSpan(0, NonceSize), plain, box.AsSpan(NonceSize + TagSize), box.AsSpan(NonceSize, TagSize), Encoding.UTF8.GetBytes(of));
        return box;
    }

    /// <exception cref="CryptographicException">It was changed, is of something else, or was sealed with another key.</exception>
    public static byte[] Open(byte[] key, string of, ReadOnlySpan<byte> box)
    {
        if (box.Length < NonceSize + TagSize)
            throw new CryptographicException("What is sealed is longer.");
        var plain = new byte[box.Length - NonceSize - TagSize];
        using var aes = new AesGcm(key, TagSize);
        aes.Decrypt(box[..NonceSize], box[(NonceSize + TagSize)..], box.Slice(NonceSize, TagSize), plain, Encoding.UTF8.GetBytes(of));
        return plain;
    }

    /// <summary>
    /// What text was sealed with before people had keys of their own: derived from a key that stands in this file, it keeps nothing
    /// secret from somebody who has the program (<c>src/decisions/0006</c>). Nothing new is sealed with it.
    /// </summary>
    public static byte[] DevelopmentKeyOf(string of) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, DevelopmentKey, KeySize, info: Encoding.UTF8.GetBytes(of));
}
