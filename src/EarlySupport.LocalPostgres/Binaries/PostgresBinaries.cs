using System.Text.RegularExpressions;
using EarlySupport.LocalPostgres.Accounts;

namespace EarlySupport.LocalPostgres.Binaries;

/// <summary>A folder with the programs of one PostgreSQL version.</summary>
internal sealed partial record PostgresBinaries(string Folder, int Major)
{
    internal const int OldestMajor = 15;

    private static readonly string[] Needed = ["initdb", "pg_ctl", "postgres"];

    internal string Program(string name) => Executable(Folder, name);

    /// <summary>Null unless all programs are there, run, and are new enough.</summary>
    internal static async Task<PostgresBinaries?> InAsync(string folder, CancellationToken cancellation)
    {
        if (!Needed.All(name => File.Exists(Executable(folder, name))))
            return null;
        var version = await Command.RunAsync(new(Executable(folder, "postgres"), ["--version"]), null, cancellation);
        var major = MajorVersion().Match(version.Output);
        return version.ExitCode == 0 && major.Success && int.Parse(major.Value) >= OldestMajor ? new(folder, int.Parse(major.Value)) : null;
    }

    private static string Executable(string folder, string name) => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name);

    [GeneratedRegex(@"(?<=\(PostgreSQL\) )\d+")]
    private static partial Regex MajorVersion();
}
