using EarlySupport.Domain.Organisation;
using EarlySupport.Domain.Organisation.RevokingRole;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.Organisation.RevokingRole;

public static class RevokeRoleHandler
{
    public static async Task<Outcome> HandleAsync(RevokeRole command, IEventSession session, CancellationToken ct)
    {
        var holding = await session.LoadAsync(RoleHolding.StreamId(command.PersonId), RoleHolding.None, RoleHolding.Evolve, ct);
        return session.Record(RoleHolding.StreamType, holding, command.Decide(holding.State));
    }
}
