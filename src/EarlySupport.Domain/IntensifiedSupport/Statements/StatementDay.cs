namespace EarlySupport.Domain.IntensifiedSupport.Statements;

/// <summary>The day by which Kela must have the statement on remaining work ability: that on which rule FI-90 is reached.</summary>
public static class StatementDay
{
    public const string Rule = "FI-90";

    /// <param name="reached">Days on which the person has reached the rule.</param>
    /// <param name="foreseen">Days on which the person will, if the absence goes on.</param>
    /// <param name="since">The day on which the statement was asked for.</param>
    /// <returns>The first of them from then on; where there is none, the last before it; null where the rule is not reached at all.</returns>
    public static DateOnly? Of(IReadOnlyCollection<DateOnly> reached, IReadOnlyCollection<DateOnly> foreseen, DateOnly since)
    {
        DateOnly[] days = [.. reached.Concat(foreseen).Order()];
        return days.Length == 0 ? null : days.Where(day => day >= since).DefaultIfEmpty(days[^1]).First();
    }
}
