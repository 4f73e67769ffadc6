using System.Diagnostics;

namespace EarlySupport.LocalPostgres.Accounts;

/// <summary>
/// Who PostgreSQL runs as. It refuses to run as root, so root lends it to another user of the machine; everybody else runs it as themselves.
/// </summary>
internal sealed class Account
{
    // "postgres" comes with the distributions' packages, "nobody" is there without them.
    private static readonly string[] Candidates = ["postgres", "nobody"];

    // A folder above may be closed to that user (/root, a private temp folder). Then PostgreSQL, and nothing else, gets the capability to pass
    // through. The first one only reads and is preferred; containers usually hold just the second one.
    private static readonly string?[] Capabilities = [null, "dac_read_search", "dac_override"];

    private readonly User? user;
    private readonly string? capability;

    private Account(User? user, string? capability) => (this.user, this.capability) = (user, capability);

    private sealed record User(string Name, string Group);

    /// <summary>The account that can write into the folder, which becomes its own, and run the program.</summary>
    internal static async Task<Account> OwningAsync(string folder, string program, CancellationToken cancellation)
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess)
            return new(null, null);
        var user = FindUser();
        await Command.RunAsync(new("chown", [user.Name, folder]), null, cancellation);
        foreach (var capability in Capabilities)
        {
            var account = new Account(user, capability);
            if (await account.ReachesAsync(folder, program, cancellation))
                return account;
        }
        throw new LocalServerException(
            $"PostgreSQL does not run as root, and user {user.Name} may not pass {Closed(folder) ?? Closed(program) ?? folder} to reach {folder} and {program}. "
            + "Open that folder for passing (chmod o+x), name another data folder, or start the service as an ordinary user.");
    }

    /// <summary>How to start a program as this account, in a directory it may be in and without settings meant for other PostgreSQL servers.</summary>
    internal ProcessStartInfo Running(string program, params string[] arguments)
    {
        var start = capability is null ? new ProcessStartInfo(program, arguments) : WithCapability(program, arguments);
        if (user is not null && capability is null)
            start.UserName = user.Name;
        start.WorkingDirectory = Path.GetPathRoot(Path.GetFullPath(program));
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("PG", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        start.Environment["LC_ALL"] = "C";
        return start;
    }

    private ProcessStartInfo WithCapability(string program, string[] arguments) => new(
        "setpriv",
        ["--reuid", user!.Name, "--regid", user.Group, "--init-groups", $"--inh-caps=+{capability}", $"--ambient-caps=+{capability}", program, .. arguments]);

    private async Task<bool> ReachesAsync(string folder, string program, CancellationToken cancellation)
    {
        try
        {
            var test = Running("/bin/sh", "-c", """test -w "$1" && test -x "$2" """, "sh", folder, program);
            return (await Command.RunAsync(test, null, cancellation)).ExitCode == 0;
        }
        catch (LocalServerException)
        {
            return false; // no setpriv on this machine, or no right to become another user
        }
    }

    private static User FindUser()
    {
        var known = File.ReadLines("/etc/passwd").Select(line => line.Split(':')).ToLookup(fields => fields[0], fields => new User(fields[0], fields[3]));
        return Candidates.SelectMany(name => known[name]).FirstOrDefault() ?? throw new LocalServerException(
            "PostgreSQL does not run as root, and this machine has neither a user postgres nor a user nobody. Start the service as an ordinary user.");
    }

    private static string? Closed(string path)
    {
        for (var folder = Path.GetDirectoryName(path); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (!OperatingSystem.IsWindows() && !File.GetUnixFileMode(folder).HasFlag(UnixFileMode.OtherExecute))
                return folder;
        }
        return null;
    }
}
