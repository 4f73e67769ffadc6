namespace EarlySupport.Domain.CaseMeetings.ClosingCaseMeeting;

/// <summary>The meeting is over. What it did not come to is carried over, item by item: it stays in the queue for the next one.</summary>
public sealed record CloseCaseMeeting(string MeetingId, IReadOnlyList<string> CarriedOver)
{
    public Decision Decide(CaseMeeting known, DateOnly today)
    {
        string[] carriedOver = [.. CarriedOver.Distinct()];
        if (known.Closed is { } closed && closed.CarriedOver.ToHashSet().SetEquals(carriedOver))
            return Decision.Nothing;
        if (known.UnlessBegun(today) is { } refused)
            return refused;
        if (carriedOver.FirstOrDefault(id => known.Item(id) is null) is { } unknown)
            return Decision.Refused(RefusalCodes.ItemNotOnAgenda, ("itemId", unknown));
        if (carriedOver.FirstOrDefault(known.Discussed.ContainsKey) is { } discussed)
            return Decision.Refused(RefusalCodes.ItemAlreadyDiscussed, ("itemId", discussed));
        var left = known.Agenda.Count - known.Discussed.Count - carriedOver.Length;
        return left > 0
            ? Decision.Refused(RefusalCodes.ItemsUndiscussed, ("undiscussed", left))
            : Decision.Of(new CaseMeetingClosed(MeetingId, carriedOver));
    }
}
