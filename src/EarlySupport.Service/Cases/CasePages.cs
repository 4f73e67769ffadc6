using EarlySupport.Domain.Access;
using EarlySupport.Domain.Cases;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Access;
using EarlySupport.Service.EarlySupport;
using EarlySupport.Service.IntensifiedSupport;
using EarlySupport.Service.ReturnToWork;

namespace EarlySupport.Service.Cases;

/// <summary>Makes the page of one case. From its stream and not from a table: its texts stand sealed in the events and nowhere else.</summary>
public sealed class CasePages(IEventStore store)
{
    /// <param name="shows">Which parts of the record the reader may see.</param>
    /// <returns>Null when the organisation has no such case.</returns>
    public async Task<object?> FindAsync(string tenant, CaseKind kind, string caseId, Func<RecordPart, bool> shows, CancellationToken ct)
    {
        var events = await store.ReadStreamAsync(tenant, kind.StreamId(caseId), null, null, ct);
        return events.Count == 0 ? null : Of(kind, Withholding.From(events, shows)) with { Withheld = Withholding.Of(events, shows) };
    }

    /// <param name="events">From the first on; at least one.</param>
    public static CasePage Of(CaseKind kind, IReadOnlyList<RecordedEvent> events) => kind switch
    {
        CaseKind.EarlySupport => EarlySupportPage.Of(events),
        CaseKind.ReturnToWork => ReturnToWorkPage.Of(events),
        CaseKind.IntensifiedSupport => IntensifiedSupportPage.Of(events),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no page of it."),
    };
}
