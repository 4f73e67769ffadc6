namespace EarlySupport.LocalPostgres.Sharing;

/// <summary>
/// A lock on a file that the operating system gives up by itself when the process that holds it is killed. An exclusive one is held alone,
/// a shared one together with other shared ones, by other processes or by this one.
/// </summary>
public static class FileLock
{
    private const int LinuxWouldBlock = 11;
    private const int MacWouldBlock = 35;
    private const int WindowsSharingViolation = unchecked((int)0x80070020);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Waits until nobody else holds the file. Report is told once, when there is something to wait for.</summary>
    internal static async Task<IDisposable> ExclusiveAsync(string file, Action<string>? report, CancellationToken cancellation)
    {
        var held = TryExclusive(file);
        if (held is null)
            report?.Invoke($"Waiting for another process that is starting or stopping PostgreSQL ({file})");
        for (; held is null; held = TryExclusive(file))
            await Task.Delay(Pause, cancellation);
        return held;
    }

    /// <summary>Waits until nobody else holds the file, for what is done in a moment.</summary>
    public static IDisposable Exclusive(string file)
    {
        IDisposable? held;
        while ((held = TryExclusive(file)) is null)
            Thread.Sleep(Pause);
        return held;
    }

    /// <summary>Null when somebody else holds the file.</summary>
    internal static IDisposable? TryExclusive(string file) => TryOpen(file, FileAccess.ReadWrite, FileShare.None);

    /// <summary>To be taken only where nobody can hold the file exclusively at the same time.</summary>
    internal static IDisposable Shared(string file) =>
        TryOpen(file, FileAccess.Read, FileShare.Read) ?? throw new LocalServerException($"{file} is locked by another program.");

    private static FileStream? TryOpen(string file, FileAccess access, FileShare share)
    {
        try
        {
            return new(file, FileMode.OpenOrCreate, access, share);
        }
        catch (IOException e) when (e.HResult is LinuxWouldBlock or MacWouldBlock or WindowsSharingViolation)
        {
            return null;
        }
    }
}
