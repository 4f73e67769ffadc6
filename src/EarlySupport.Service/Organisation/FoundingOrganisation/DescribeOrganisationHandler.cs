using EarlySupport.Domain.Organisation;
using EarlySupport.Domain.Organisation.FoundingOrganisation;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.Organisation.FoundingOrganisation;

public static class DescribeOrganisationHandler
{
    public static async Task<Outcome> HandleAsync(DescribeOrganisation command, IEventSession session, CancellationToken ct)
    {
        var loaded = await session.LoadAsync<OrganisationProfile?>(OrganisationProfile.StreamId, null, OrganisationProfile.Evolve, ct);
        var decision = command.Decide(loaded.State);
        if (decision.Events.Count > 0)
            session.Append(OrganisationProfile.StreamType, loaded.StreamId, loaded.Version, decision.Events);
        return Outcome.Of(decision);
    }
}
