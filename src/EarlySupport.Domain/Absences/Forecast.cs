using EarlySupport.Domain.Policies;

namespace EarlySupport.Domain.Absences;

/// <summary>A rule that an unfinished absence will reach if it goes on as recorded.</summary>
/// <param name="DaysLeft">Calendar days from today to <paramref name="On"/>, from 1.</param>
/// <param name="NoticeOn">The day of the advance notice, which may have passed already; null when the rule has none.</param>
/// <param name="Explanation">As it will be given on that day.</param>
public sealed record ForeseenCrossing(
    string RuleId, int RuleVersion, DateOnly On, int DaysLeft, DateOnly? NoticeOn, Explanation Explanation);

/// <summary>What lies ahead (<c>absence-rules.md</c>, "From crossings to alerts": the forecast).</summary>
public static class Forecast
{
    // How far an absence is followed: by then an unbroken one has reached every statutory limit and every limit of the default policy.
    // The last is FI-300, after a waiting period and 300 allowance days; a year has 300 weekdays or more, so that takes 12½ months at most.
    private const int Months = 14;

    /// <summary>
    /// The crossings after today of absences that are not over: open ones as if they had no end, others until their last day, each followed
    /// for fourteen months from today or from its first day, whichever is later. Empty for somebody who is not absent and will not be.
    /// </summary>
    /// <param name="absences">All of one person's records, those that begin later included.</param>
    /// <param name="confirmed">Counts for a date after today are not looked at.</param>
    /// <returns>By date, then rule id (ordinal).</returns>
    public static IReadOnlyList<ForeseenCrossing> Of(
        IReadOnlyCollection<Absence> absences,
        IReadOnlyCollection<ConfirmedAllowanceDays> confirmed,
        IReadOnlyList<Rule> rules,
        DateOnly today)
    {
        var unfinished = absences.Where(absence => absence.LastDay is null || absence.LastDay > today).ToList();
        if (unfinished.Count == 0)
            return [];

        var known = confirmed.Where(count => count.AsOf <= today).ToList();
        var ahead = RuleEvaluation.Crossings(absences, known, rules, asOf: unfinished.Max(absence => FollowedUntil(absence, today)));
        return [.. ahead.Where(crossing => crossing.ReachedOn > today).Select(crossing => Foresee(crossing, rules, today))];
    }

    private static DateOnly FollowedUntil(Absence absence, DateOnly today)
    {
        var until = (absence.FirstDay > today ? absence.FirstDay : today).AddMonths(Months);
        return absence.LastDay < until ? absence.LastDay.Value : until;
    }

    private static ForeseenCrossing Foresee(Crossing crossing, IReadOnlyList<Rule> rules, DateOnly today)
    {
        var on = crossing.ReachedOn;
        var notice = rules.First(rule => rule.Id == crossing.RuleId && rule.Version == crossing.RuleVersion).NoticeDays;
        return new(
            crossing.RuleId,
            crossing.RuleVersion,
            on,
            DaysLeft: on.DayNumber - today.DayNumber,
            NoticeOn: notice > 0 ? on.AddDays(-notice) : null,
            crossing.Explanation);
    }
}
