using EarlySupport.Domain.Policies;
using EarlySupport.Domain.Policies.PublishingPolicy;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Absences.Reevaluating;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.Policies.PublishingPolicy;

public static class PublishPolicyHandler
{
    public static async Task<Outcome> HandleAsync(PublishPolicy command, IEventSession session, CancellationToken ct)
    {
        var loaded = await session.LoadAsync(Policy.StreamId, Policy.Default, Policy.Evolve, ct);
        var decision = command.Decide(loaded.State);
        if (decision.Events.Count > 0)
        {
            session.Append(Policy.StreamType, loaded.StreamId, loaded.Version, decision.Events);
            session.Send(new ReevaluateEverybody());
        }

        return Outcome.Of(decision);
    }
}
