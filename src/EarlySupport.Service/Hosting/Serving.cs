using System.CommandLine;
using EarlySupport.LocalPostgres;
using EarlySupport.Service.Cli;
using EarlySupport.Service.Demo;
using EarlySupport.Service.SignIn;
using Npgsql;

namespace EarlySupport.Service.Hosting;

/// <summary>A start without a command: serves until it is stopped, and on a private PostgreSQL makes the demo organisation the first time.</summary>
internal static class Serving
{
    public static async Task<int> RunAsync(ParseResult parsed, CancellationToken ct)
    {
        try
        {
            await using var service = await ServiceHost.OpenAsync(parsed, quiet: false, ct);
            var app = service.App;
            Api.Map(app);
            Listen(app);
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

    private static void Listen(WebApplication app)
    {
        if (app.Services.GetRequiredService<SignInSettings>().Provider is null)
            OnlyThisMachine.Check(app.Configuration);
        if (app.Configuration[WebHostDefaults.ServerUrlsKey] is null && !app.Configuration.GetSection("Kestrel:Endpoints").Exists())
            app.Urls.Add(OnlyThisMachine.DefaultUrl);
    }
}
