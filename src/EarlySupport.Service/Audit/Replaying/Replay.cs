using System.Text.Json.Serialization;
using EarlySupport.Domain.Cases;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Cases;

namespace EarlySupport.Service.Audit.Replaying;

/// <summary>A case or a person as it stood at a moment, by what was recorded up to then.</summary>
/// <param name="Day">The organisation's day that was asked about: of the time, or else of the last event. What was due before it is overdue.</param>
/// <param name="SequenceNumber">Of the last event up to the moment; null where there was none.</param>
/// <param name="RecordedAt">Of that event, UTC.</param>
/// <param name="Page">A <see cref="CasePage"/> or a <see cref="PersonPage"/>.</param>
public sealed record Replay(DateOnly Day, long? SequenceNumber, DateTimeOffset? RecordedAt, IReadOnlyList<OverdueDuty> Overdue, object Page)
{
    /// <summary>What the page is made of, in the log's order.</summary>
    [JsonIgnore]
    public IReadOnlyList<RecordedEvent> Events { get; private init; } = [];

    public static Replay OfCase(CaseKind kind, IReadOnlyList<RecordedEvent> events, DateOnly day)
    {
        var page = CasePages.Of(kind, events);
        return Of(page, [.. OverdueDuty.Of(page.CaseId, page.Duties, day)], events, day);
    }

    public static Replay OfPerson(Audited audited, IReadOnlyList<RecordedEvent> events, DateOnly day)
    {
        var page = PersonPage.Of(audited, events);
        return Of(page, [.. page.Cases.SelectMany(c => OverdueDuty.Of(c.CaseId, c.Duties, day))], events, day);
    }

    private static Replay Of(object page, IReadOnlyList<OverdueDuty> overdue, IReadOnlyList<RecordedEvent> events, DateOnly day)
    {
        var last = events is [.., var newest] ? newest : null;
        return new Replay(day, last?.SequenceNumber, last?.RecordedAt, overdue, page) { Events = events };
    }
}

/// <summary>What somebody had to do by a day before the one asked about.</summary>
public sealed record OverdueDuty(DutyKind Kind, string ItemId, string CaseId, ParticipantRole? Role, string? PersonId, DateOnly By)
{
    public static IEnumerable<OverdueDuty> Of(string caseId, IEnumerable<Duty> duties, DateOnly day) =>
        from duty in duties
        where duty.By < day
        select new OverdueDuty(duty.Kind, duty.ItemId, caseId, duty.Role, duty.PersonId, duty.By!.Value);
}
