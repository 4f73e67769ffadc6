using System.Globalization;

namespace EarlySupport.LocalPostgres.Binaries;

/// <summary>PostgreSQL's programs on this machine: what the user's PATH names first, then the usual places, newest version first.</summary>
internal static class FindingBinaries
{
    // A star stands for the version. Debian and Ubuntu; Red Hat's and PostgreSQL's own packages; Homebrew on Apple and Intel; the Windows installer.
    private static readonly string[] UsualPlaces =
    [
        "/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin", "/usr/libexec/postgresql*", "/opt/homebrew/opt/postgresql@*/bin",
        "/usr/local/opt/postgresql@*/bin", Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "PostgreSQL/*/bin"),
    ];

    /// <param name="ownFolder">Where programs were installed for this data folder alone.</param>
    /// <param name="major">The version that existing data needs; null for any that is accepted.</param>
    internal static async Task<PostgresBinaries?> FindAsync(string ownFolder, int? major, CancellationToken cancellation)
    {
        foreach (var folder in OnPath().Concat(UsualPlaces.SelectMany(Matching)).Append(ownFolder).Distinct())
        {
            var found = await PostgresBinaries.InAsync(folder, cancellation);
            if (found is not null && (major ?? found.Major) == found.Major)
                return found;
        }
        return null;
    }

    // PATH often holds links to single programs; the folder they point into has them all, and the libraries beside it.
    private static IEnumerable<string> OnPath() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => new FileInfo(Path.Combine(folder, OperatingSystem.IsWindows() ? "pg_ctl.exe" : "pg_ctl")))
        .Where(program => program.Exists)
        .Select(program => (program.ResolveLinkTarget(returnFinalTarget: true) ?? program).FullName)
        .Select(program => Path.GetDirectoryName(program)!);

    private static IEnumerable<string> Matching(string pattern)
    {
        var (before, after) = (pattern[..pattern.IndexOf('*')], pattern[(pattern.IndexOf('*') + 1)..]);
        var parent = Path.GetDirectoryName(before)!;
        if (!Directory.Exists(parent))
            return [];
        return Directory.EnumerateDirectories(parent, Path.GetFileName(before) + "*")
            .Select(folder => (Path: folder + after, Version: VersionIn(folder[before.Length..])))
            .OrderByDescending(place => place.Version)
            .Select(place => place.Path);
    }

    private static double VersionIn(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var version) ? version : 0;
}
