using System.Security.Cryptography;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.Privacy;

/// <summary>The master key of a private PostgreSQL, in a file beside its data that only its owner may read: a first run asks for nothing.</summary>
internal static class MasterKeyFile
{
    public const string Name = "master.key";

    public static async Task<MasterKey> ReadOrMakeAsync(string path, CancellationToken ct)
    {
        SecretFile.MakeOnce(path, () => $"{Convert.ToBase64String(RandomNumberGenerator.GetBytes(TextSeal.KeySize))}\n");
        return MasterKeySource.Parse("The master key's file", path, await File.ReadAllTextAsync(path, ct));
    }
}
