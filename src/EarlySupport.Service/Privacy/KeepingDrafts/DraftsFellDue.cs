using EarlySupport.Domain;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.Privacy.KeepingDrafts;

/// <summary>A draft was made, which must not stay for ever.</summary>
public sealed record RemindOfDrafts;

/// <summary>A draft of the organisation may be too old.</summary>
public sealed record DraftsFellDue;

public static class DraftsFellDueHandler
{
    private const string OneWaits = "drafts-fell-due";

    public static Outcome Handle(RemindOfDrafts command, IEventSession session, BusinessClock clock)
    {
        session.Send(new DraftsFellDue(), clock.GetUtcNow() + Drafts.Lasts, OneWaits);
        return Outcome.Of(Decision.Nothing);
    }

    public static async Task HandleAsync(DraftsFellDue due, IEventSession session, Drafts drafts, CancellationToken ct)
    {
        if (await drafts.RemoveOldAsync(session.Caller.Tenant, ct) is { } next)
            session.Send(due, next, OneWaits);
    }
}
