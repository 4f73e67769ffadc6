namespace EarlySupport.Domain.Absences.Rules;

/// <summary>Drops a crossing that comes sooner than <paramref name="after"/> days after the last one kept; null keeps all.</summary>
internal struct Rearm(int? after)
{
    private DateOnly? _lastKept;

    /// <param name="day">Days are asked about in date order.</param>
    public bool Keeps(DateOnly day)
    {
        if (day.DayNumber - _lastKept?.DayNumber < after)
            return false;
        _lastKept = day;
        return true;
    }
}
