using Microsoft.Extensions.Logging;
using Npgsql;

namespace EarlySupport.EventStore.Messages;

/// <summary>
/// This node's listening connection: by it the node is woken, and by the advisory lock on it others see that the node lives. A new
/// connection is a new node: what the old one had taken is free for anybody, and a commit under its number is refused.
/// </summary>
internal sealed class NodePresence(TenantDatabase database, Action woken, EventStoreOptions options) : IAsyncDisposable
{
    private readonly CancellationTokenSource stopping = new();
    private NpgsqlConnection? connection;
    private Task listening = Task.CompletedTask;

    /// <summary>Null while there is no connection: then nothing may be taken.</summary>
    public int? Number { get; private set; }

    public async Task StartAsync(CancellationToken ct)
    {
        await ConnectAsync(ct);
        listening = ListenAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await listening;
        if (connection is not null)
            await connection.DisposeAsync();
        stopping.Dispose();
    }

    private async Task ListenAsync()
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                if (Number is null)
                    await ConnectAsync(stopping.Token);
                await connection!.WaitAsync(stopping.Token);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error) when (error is NpgsqlException or IOException)
            {
                Number = null;
                options.Logger.LogWarning(error, "The listening connection broke; connecting again.");
                await PauseAsync();
            }
        }
    }

    private async Task PauseAsync()
    {
        try
        {
            await Task.Delay(TimeSpan.FromSeconds(1), stopping.Token);
        }
        catch (OperationCanceledException)
        {
            // The loop sees by itself that it is over.
        }
    }

    private async Task ConnectAsync(CancellationToken ct)
    {
        if (connection is not null)
            await connection.DisposeAsync();
        connection = await database.OpenForEngineAsync(ct);
        connection.Notification += (_, _) => woken();
        await using var command = new NpgsqlCommand(
            $"select number::int, pg_advisory_lock({MessageQueue.NodeLocks}, number::int) from nextval('messages.node_number') number",
            connection);
        var number = (int)(await command.ExecuteScalarAsync(ct))!;
        await using var listen = new NpgsqlCommand("listen messages", connection);
        await listen.ExecuteNonQueryAsync(ct);
        Number = number;
        woken();
    }
}
