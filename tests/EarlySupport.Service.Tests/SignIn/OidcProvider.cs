using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace EarlySupport.Service.Tests.SignIn;

/// <summary>The npm package oidc-provider as a process on this machine (<c>provider.mjs</c>), installed beside the tests the first time.</summary>
public sealed class OidcProvider : IAsyncDisposable
{
    // Named in full so that what is downloaded does not change by itself. Of its versions the newest that runs on every Node.js still in use.
    private const string Package = "oidc-provider@8.8.1";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "oidc-provider");
    private static readonly string Installed = Path.Combine(Folder, "node_modules", "oidc-provider", "package.json");
    private static readonly string Npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
    private static readonly SemaphoreSlim One = new(1);

    private readonly int port;
    private Process? process;

    private OidcProvider(int port) => this.port = port;

    public static bool CanBeHad => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, Npm)));

    public string Authority => $"http://127.0.0.1:{port}";

    public static OidcProvider OnFreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new OidcProvider(((IPEndPoint)listener.LocalEndpoint).Port);
    }

    /// <summary>Starts it, or starts it anew with another key.</summary>
    public async Task StartAsync(string key)
    {
        await InstallAsync();
        await DisposeAsync();
        var start = new ProcessStartInfo(
            "node", [Path.Combine(AppContext.BaseDirectory, "SignIn", "provider.mjs"), $"{port}", key, SigningService.Home.AbsoluteUri.TrimEnd('/')])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        process = Process.Start(start)!;
        process.BeginErrorReadLine();
        using var limit = Patience.Begin();
        while (await process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            if (line == "listening")
            {
                // What nobody reads would hold it up some day.
                _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
                return;
            }
        }

        throw new Xunit.Sdk.XunitException("The provider ended before it listened.");
    }

    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false })
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        process?.Dispose();
        process = null;
    }

    private static async Task InstallAsync()
    {
        await One.WaitAsync();
        try
        {
            if (File.Exists(Installed))
                return;
            using var npm = Process.Start(Npm, ["install", "--prefix", Folder, "--ignore-scripts", "--no-audit", "--no-fund", "--silent", Package]);
            await npm.WaitForExitAsync();
            Assert.Equal(0, npm.ExitCode);
        }
        finally
        {
            One.Release();
        }
    }
}

/// <summary>A test with a real provider: without npm it is skipped, except where nobody watches (<c>.ci/run</c> sees to npm).</summary>
public sealed class FactWithProviderAttribute : FactAttribute
{
    public FactWithProviderAttribute()
    {
        if (!OidcProvider.CanBeHad && Environment.GetEnvironmentVariable("CI") != "true")
            Skip = "Install npm (it comes with Node.js) to get oidc-provider, at which the tests sign in.";
    }
}
