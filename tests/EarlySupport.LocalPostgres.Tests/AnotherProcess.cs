using System.Diagnostics;

namespace EarlySupport.LocalPostgres.Tests;

/// <summary>Another process that uses the server of a folder until it is killed or its input ends.</summary>
internal sealed class AnotherProcess : IDisposable
{
    private readonly Process process;

    private AnotherProcess(Process process) => this.process = process;

    internal static async Task<(AnotherProcess Process, string ConnectionString)> StartAsync(string dataFolder)
    {
        var start = new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [typeof(AnotherProcess).Assembly.Location, dataFolder])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var process = Process.Start(start)!;
        var line = await process.StandardOutput.ReadLineAsync();
        return (new(process), line ?? throw new InvalidOperationException("The other process ended without starting a server."));
    }

    internal async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    internal async Task EndAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }

    public void Dispose()
    {
        process.Kill();
        process.Dispose();
    }

    /// <summary>What the other process does.</summary>
    public static async Task Main(string[] arguments)
    {
        await using var server = await LocalServer.StartAsync(new() { DataFolder = arguments[0], Durable = false });
        Console.WriteLine(server.ConnectionString);
        await Console.In.ReadToEndAsync();
    }
}
