using EarlySupport.Domain.CaseMeetings.HrQueue;

namespace EarlySupport.Domain.CaseMeetings.FixingAgenda;

/// <summary>
/// What the meeting goes through is taken from HR's queue, with the reasons as they are now. An agenda that was fixed before is replaced,
/// as long as nothing has been discussed.
/// </summary>
/// <param name="ItemIds">In the order they are gone through; one that is named twice stands where it is named first.</param>
/// <param name="SeenVersion">
/// The version of the meeting that the actor had before them. Unlike in a case it must be the newest, as the whole agenda is replaced:
/// otherwise what somebody else put on it would be lost without a word.
/// </param>
public sealed record FixAgenda(string MeetingId, IReadOnlyList<string> ItemIds, long SeenVersion)
{
    public Decision Decide(CaseMeeting known, long version, IReadOnlyList<QueueItem> queue)
    {
        if (known.UnlessToCome() is { } refused)
            return refused;
        List<QueueItem> items = [];
        foreach (var id in ItemIds.Distinct())
        {
            if (queue.FirstOrDefault(item => item.ItemId == id) is not { } item)
                return Decision.Refused(RefusalCodes.ItemNotInQueue, ("itemId", id));
            items.Add(item);
        }

        if (items.Count == known.Agenda.Count && items.Zip(known.Agenda, Same).All(same => same))
            return Decision.Nothing;
        return SeenVersion == version
            ? Decision.Of(new AgendaFixed(MeetingId, items, [.. known.Agenda.Select(item => item.ItemId).Except(ItemIds)]))
            : Decision.Refused(RefusalCodes.CaseMeetingChangedMeanwhile, ("version", version));
    }

    private static bool Same(QueueItem one, QueueItem other) => one.ItemId == other.ItemId && one.Reasons.SequenceEqual(other.Reasons);
}
