using System.CommandLine;
using System.Net;
using EarlySupport.LocalPostgres;
using EarlySupport.Service.Cli;
using EarlySupport.Service.Demo;
using Npgsql;

namespace EarlySupport.Service.Hosting;

/// <summary>A start without a command: serves until it is stopped, and on a private PostgreSQL makes the demo organisation the first time.</summary>
internal static class Serving
{
    private const string DefaultUrl = "http://127.0.0.1:5080";

    public static async Task<int> RunAsync(ParseResult parsed, CancellationToken ct)
    {
        try
        {
            await using var service = await ServiceHost.OpenAsync(parsed, quiet: false, ct);
            var app = service.App;
            ListenOnLoopback(app);
            var demo = app.Configuration.GetValue("Demo", service.IsPrivate) ? app.Services.GetRequiredService<DemoRun>() : null;
            if (demo is not null)
                await demo.MakeAsync(ct);
            await app.StartAsync(ct);
            if (demo is not null)
                await demo.ShowAsync(app.Urls.First(), ct);
            await app.WaitForShutdownAsync(ct);
            return ExitCode.Done;
        }
        catch (Exception problem) when (problem is LocalServerException or NpgsqlException or InvalidOptionException or IOException)
        {
            await Console.Error.WriteLineAsync(problem.Message);
            return ExitCode.Failed;
        }
    }

    // Until there is a sign-in, callers are taken at their word: nobody but this machine may be one.
    private static void ListenOnLoopback(WebApplication app)
    {
        var urls = app.Configuration[WebHostDefaults.ServerUrlsKey] ?? DefaultUrl;
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var host = BindingAddress.Parse(url).Host;
            if (host != "localhost" && !(IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address)))
                throw new InvalidOptionException("Urls", url, $"a loopback address, such as {DefaultUrl}, until there is a sign-in");
        }

        if (app.Configuration[WebHostDefaults.ServerUrlsKey] is null)
            app.Urls.Add(DefaultUrl);
    }
}
