using System.Security.Cryptography;

namespace EarlySupport.Service.Privacy;

/// <summary>The master key of a private PostgreSQL, in a file beside its data that only its owner may read: a first run asks for nothing.</summary>
internal static class MasterKeyFile
{
    public const string Name = "master.key";

    public static async Task<MasterKey> ReadOrMakeAsync(string path, CancellationToken ct)
    {
        if (!File.Exists(path))
            await MakeAsync(path, ct);
        return MasterKeySource.Parse("The master key's file", path, await File.ReadAllTextAsync(path, ct));
    }

    // Written whole under another name first: who comes at the same time finds it whole or not at all, and the first one's stays.
    private static async Task MakeAsync(string path, CancellationToken ct)
    {
        var unfinished = $"{path}.{Guid.NewGuid():n}";
        var owned = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            owned.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using (var writer = new StreamWriter(unfinished, owned))
            await writer.WriteLineAsync(Convert.ToBase64String(RandomNumberGenerator.GetBytes(TextSeal.KeySize)).AsMemory(), ct);
        try
        {
            File.Move(unfinished, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(unfinished);
        }
    }
}
