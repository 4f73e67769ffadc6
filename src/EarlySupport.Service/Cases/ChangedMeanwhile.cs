using EarlySupport.Domain;
using EarlySupport.Domain.Cases;
using EarlySupport.EventStore.Port;

namespace EarlySupport.Service.Cases;

/// <summary>Tells somebody who acted on an older version what was recorded since, where that is why they are refused.</summary>
internal static class ChangedMeanwhile
{
    /// <param name="refused">What deciding on the case as it stands gave.</param>
    /// <returns>The same refusal where the command would have been refused on the version seen, too: then nobody else is the reason.</returns>
    public static async Task<Decision> TellAsync<TCase>(
        CaseCommand<TCase> command, CaseContext context, Decision refused, string tenant, IEventStore store, CancellationToken ct)
        where TCase : SupportCase, ICaseKind<TCase>
    {
        var events = await store.ReadStreamAsync(tenant, TCase.Kind.StreamId(command.CaseId), null, null, ct);
        var seen = events.Where(e => e.Version <= command.SeenVersion).Select(e => e.Data).Aggregate(TCase.None, TCase.Evolve);
        return command.Decide(seen, context).Refusal is not null
            ? refused
            : Decision.Refused(
                RefusalCodes.CaseChangedMeanwhile,
                ("because", refused.Refusal!.Code),
                ("changes", events.Where(e => e.Version > command.SeenVersion).Select(CaseChange.Of).ToList()));
    }
}

/// <summary>One thing that was recorded, by whom.</summary>
/// <param name="Event">The event's stored name.</param>
/// <param name="RecordedAt">UTC.</param>
public sealed record CaseChange(long Version, string Event, string Actor, string Role, DateTimeOffset RecordedAt)
{
    public static CaseChange Of(RecordedEvent e) => new(e.Version, e.Type, e.Actor, e.Role, e.RecordedAt);
}
