using EarlySupport.Domain.Privacy;
using EarlySupport.Domain.Privacy.PublishingRetention;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.Privacy.PublishingRetention;

public static class PublishRetentionHandler
{
    public static async Task<Outcome> HandleAsync(PublishRetention command, IEventSession session, CancellationToken ct)
    {
        var retention = await session.LoadAsync(Retention.StreamId, Retention.None, Retention.Evolve, ct);
        return session.Record(Retention.StreamType, retention, command.Decide(retention.State));
    }
}
