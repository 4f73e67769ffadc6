using System.Diagnostics;
using System.Text;
using EarlySupport.LocalPostgres.Binaries;
using Npgsql;

namespace EarlySupport.Service.Tests.Privacy;

/// <summary>PostgreSQL's own pg_dump, where it stands beside the programs of the server that the tests use.</summary>
internal static class PgDump
{
    private static readonly Lazy<string?> Program = new(Find);

    public static bool CanBeHad => Program.Value is not null;

    /// <summary>A whole database as its owner dumps it, as SQL.</summary>
    public static async Task<string> OfAsync(string connectionString)
    {
        var to = new NpgsqlConnectionStringBuilder(connectionString);
        var start = new ProcessStartInfo(
            Program.Value!, ["--host", to.Host!, "--port", $"{to.Port}", "--username", to.Username!, "--no-password", to.Database!])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(false),
        };
        start.Environment["PGPASSWORD"] = to.Password;
        using var dump = Process.Start(start)!;
        var errors = dump.StandardError.ReadToEndAsync();
        var sql = await dump.StandardOutput.ReadToEndAsync();
        await dump.WaitForExitAsync();
        Assert.True(dump.ExitCode == 0, await errors);
        return sql;
    }

    private static string? Find()
    {
        var own = InstallingBinaries.OwnFolder(TestSupport.TestPostgres.Folder);
        var binaries = FindingBinaries.FindAsync(own, null, CancellationToken.None).GetAwaiter().GetResult();
        return binaries?.Program("pg_dump") is { } program && File.Exists(program) ? program : null;
    }
}

/// <summary>A test with pg_dump: without it, it is skipped, except where nobody watches.</summary>
public sealed class FactWithPgDumpAttribute : FactAttribute
{
    public FactWithPgDumpAttribute()
    {
        if (!PgDump.CanBeHad && Environment.GetEnvironmentVariable("CI") != "true")
            Skip = "Install PostgreSQL's client programs: there is no pg_dump beside the server's.";
    }
}
