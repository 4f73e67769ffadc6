using System.Security.Cryptography;
using EarlySupport.EventStore;

namespace EarlySupport.Service.Hosting;

/// <summary>What passes are made with, derived from a master key so that it tells nothing of it.</summary>
internal static class PassSecret
{
    public static Passes Passes { get; } = new(Of(SHA256.HashData("EarlySupport development key, not a secret"u8)));

    public static byte[] Of(byte[] masterKey) => HKDF.DeriveKey(HashAlgorithmName.SHA256, masterKey, 32, info: "EarlySupport passes"u8.ToArray());
}
