using EarlySupport.Domain.Organisation;
using EarlySupport.Domain.Organisation.GrantingRole;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.Organisation.GrantingRole;

public static class GrantRoleHandler
{
    public static async Task<Outcome> HandleAsync(GrantRole command, IEventSession session, RoleList roles, CancellationToken ct)
    {
        var (tenant, actor) = (session.Caller.Tenant, session.Caller.Actor);
        var (isEmployee, nameOf) = await roles.ContextAsync(tenant, command.PersonId, command.SignInName, ct);
        var holding = await session.LoadAsync(RoleHolding.StreamId(command.PersonId), RoleHolding.None, RoleHolding.Evolve, ct);
        return session.Record(RoleHolding.StreamType, holding, command.Decide(holding.State, isEmployee, nameOf, tenant, actor));
    }
}
