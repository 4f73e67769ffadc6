using System.Globalization;
using EarlySupport.EventStore.Sealing;
using EarlySupport.Service.Hosting;
using Npgsql;

namespace EarlySupport.Service.Audit.Sealing;

/// <summary>
/// Seals every few minutes as long as the web server runs: <c>Seal:Every</c>, default five minutes, by the wall clock. What is wrong with the
/// seals is logged each time, and what is not sealed stays for the next.
/// </summary>
internal sealed class SealingService(
    LogSealing sealing, SealKeyRing keys, IConfiguration configuration, TimeProvider wallClock, IHostApplicationLifetime host, ILogger<SealingService> log)
    : IHostedService
{
    private static readonly (TimeSpan Shortest, TimeSpan Longest) Range = (TimeSpan.FromSeconds(1), TimeSpan.FromDays(1));

    private readonly TimeSpan every = Every(configuration);

    private Task sealings = Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (keys.Held().Count > 0)
            sealings = SealUntilStoppedAsync(host.ApplicationStopping);
        else
            log.LogWarning("Nothing is sealed: neither Seal:Key nor Seal:KeyFile is set.");
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => sealings;

    private async Task SealUntilStoppedAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await Task.Delay(every, wallClock, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!stop.IsCancellationRequested)
                await SealAsync(stop);
        }
    }

    private async Task SealAsync(CancellationToken ct)
    {
        try
        {
            await sealing.SealAsync(ct);
        }
        catch (Exception problem) when (problem is SealingRefusedException or InvalidOptionException)
        {
            log.LogError(problem, "The log is not sealed.");
        }
        catch (Exception problem) when (problem is NpgsqlException or IOException)
        {
            log.LogWarning(problem, "The log could not be sealed; trying again later.");
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // What was not committed is left for the next start.
        }
    }

    private static TimeSpan Every(IConfiguration configuration)
    {
        const string Key = "Seal:Every";
        var given = configuration[Key];
        var every = given is null ? TimeSpan.FromMinutes(5) : TimeSpan.TryParse(given, CultureInfo.InvariantCulture, out var set) ? set : default;
        return every >= Range.Shortest && every <= Range.Longest
            ? every
            : throw new InvalidOptionException(Key, given, $"a time from {Range.Shortest} to {Range.Longest}, such as 00:05:00");
    }
}
