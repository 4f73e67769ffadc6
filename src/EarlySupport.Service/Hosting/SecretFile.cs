using EarlySupport.LocalPostgres.Sharing;

namespace EarlySupport.Service.Hosting;

/// <summary>A file for nobody but its owner to read, which is there whole or not at all.</summary>
internal static class SecretFile
{
    /// <summary>Puts the text in the place of what stands there.</summary>
    public static void Write(string path, string text)
    {
        var unfinished = $"{path}.{Guid.NewGuid():n}";
        var owned = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            owned.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var writer = new StreamWriter(unfinished, owned))
            writer.Write(text);
        File.Move(unfinished, path, overwrite: true);
    }

    /// <summary>
    /// Makes the file unless it is there: of many that start at once, also in other processes, the first one's stays. Under a lock, as moving a
    /// file "without overwriting" looks and then moves, which lets two win; the lock's own empty file stays.
    /// </summary>
    public static void MakeOnce(string path, Func<string> text)
    {
        if (File.Exists(path))
            return;
        using (FileLock.Exclusive($"{path}.lock"))
        {
            if (!File.Exists(path))
                Write(path, text());
        }
    }
}
