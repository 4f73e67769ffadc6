using EarlySupport.EventStore;
using Npgsql;

namespace EarlySupport.Service.Privacy;

/// <summary>Listens for keys that any node destroys, as long as the web server runs, and drops them here.</summary>
internal sealed class DestroyedKeys(TenantDatabase database, PersonKeys keys, ILogger<DestroyedKeys> log) : BackgroundService
{
    private static readonly TimeSpan PauseWhenBroken = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stoppingToken);
            }
            catch (Exception error) when (error is NpgsqlException or IOException)
            {
                log.LogWarning(error, "Destroyed keys cannot be listened for; trying again.");
                await Task.Delay(PauseWhenBroken, stoppingToken);
            }
        }
    }

    private async Task ListenAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenForEngineAsync(ct);
        connection.Notification += (_, told) => Forget(told.Payload);
        await using (var listen = new NpgsqlCommand("listen person_keys_destroyed", connection))
            await listen.ExecuteNonQueryAsync(ct);
        keys.DoubtAll();
        while (true)
            await connection.WaitAsync(ct);
    }

    // Anybody on the database can notify: what says nothing of a person is only a reason to ask again.
    private void Forget(string of)
    {
        if (KeyFor.TryRead(of) is { } owner)
            keys.Forget(owner);
        else
            keys.DoubtAll();
    }
}
