using EarlySupport.Domain.EarlySupport.SchedulingFollowUp;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Organisation;

namespace EarlySupport.Service.EarlySupport.SchedulingFollowUp;

public static class FollowUpFellDueHandler
{
    public static async Task HandleAsync(
        FollowUpFellDue due, IEventSession session, CaseContexts contexts, OrganisationReader organisations, CancellationToken ct)
    {
        var organisation = await organisations.SettingsAsync(session.Caller.Tenant, ct);
        var today = contexts.Today(organisation);
        var loaded = await session.LoadCaseAsync(due.CaseId, ct);
        session.Record(due.CaseId, loaded, due.Decide(loaded.State, today), organisation);
        // The organisation may have moved to a time zone whose day begins later.
        if (today <= due.On)
            session.SendDue(due, organisation);
    }
}
