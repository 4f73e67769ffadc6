using EarlySupport.EventStore.Messages;

namespace EarlySupport.Service.Hosting;

/// <summary>Handles messages as long as the web server runs; the tables are made ready first.</summary>
internal sealed class MessageHandlingService(Database database, MessagePump messages) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await database.PrepareAsync(cancellationToken);
        await messages.StartAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => messages.StopAsync(cancellationToken);
}
