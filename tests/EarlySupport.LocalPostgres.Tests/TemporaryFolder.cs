namespace EarlySupport.LocalPostgres.Tests;

/// <summary>A folder of one test, removed with all that is in it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    internal string Path { get; } = Directory.CreateTempSubdirectory("early-support-").FullName;

    internal TemporaryFolder(bool closedToOthers = false)
    {
        // Made open, so that what is closed is closed by a test and not by chance.
        if (!OperatingSystem.IsWindows() && !closedToOthers)
            File.SetUnixFileMode(Path, File.GetUnixFileMode(Path) | UnixFileMode.OtherExecute);
    }

    /// <summary>The options of most tests: a server that need not survive a power cut.</summary>
    internal LocalServerOptions Options(string name = "data", Action<string>? report = null) =>
        new() { DataFolder = System.IO.Path.Combine(Path, name), Durable = false, Report = report };

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
