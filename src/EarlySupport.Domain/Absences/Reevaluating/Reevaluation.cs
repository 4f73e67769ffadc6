using EarlySupport.Domain.Alerts.FollowingCrossings;
using EarlySupport.Domain.Policies;

namespace EarlySupport.Domain.Absences.Reevaluating;

/// <summary>What evaluating a person again came to.</summary>
/// <param name="Events">For the person's absence record, in the order of the days they are about.</param>
/// <param name="Commands">For the alerts, one for each event.</param>
/// <param name="NextDue">The next day on which something is reached or an advance notice falls due if nothing is reported; null if never.</param>
public sealed record Reevaluated(IReadOnlyList<object> Events, IReadOnlyList<AlertCommand> Commands, DateOnly? NextDue);

/// <summary>
/// Holds what the rules give today against what has been recorded (<c>absence-rules.md</c>, "From crossings to alerts"): a crossing that
/// is new, one that no longer exists, and, where one rule loses as many as it gains, those that only moved.
/// </summary>
public static class Reevaluation
{
    public static Reevaluated Of(string employeeId, AbsenceRecord record, IReadOnlyList<Rule> rules, DateOnly today, Cause cause)
    {
        var absences = record.Absences.Values.ToList();
        var confirmed = record.Confirmed.Values.ToList();
        var crossings = RuleEvaluation.Crossings(absences, confirmed, rules, today);
        var foreseen = Forecast.Of(absences, confirmed, rules, today);

        var changes = new CrossingChanges(employeeId, record.AlertsSoFar, rules, cause);
        var standing = record.Standing.ToLookup(s => s.RuleId);
        var reached = crossings.ToLookup(c => c.RuleId);
        var noticed = foreseen.Where(f => f.NoticeOn <= today).ToLookup(f => f.RuleId);
        foreach (var rule in standing.Select(s => s.Key).Union(reached.Select(r => r.Key)).Union(noticed.Select(n => n.Key)).Order(StringComparer.Ordinal))
            Compare(changes, standing[rule].ToList(), reached[rule].ToList(), noticed[rule].ToList(), today);

        var (events, commands) = changes.InDateOrder();
        return new Reevaluated(events, commands, NextDue(foreseen, today));
    }

    private static void Compare(
        CrossingChanges changes, List<StandingCrossing> standing, List<Crossing> reached, List<ForeseenCrossing> noticed, DateOnly today)
    {
        // A crossing recorded for a later day than today (a run with an earlier business date) is not looked at.
        var lost = standing.Where(s => s.Reached && s.On <= today && reached.All(c => c.ReachedOn != s.On)).OrderBy(s => s.On).ToList();
        var gained = reached.Where(c => !standing.Any(s => s.Reached && s.On == c.ReachedOn)).ToList();
        var ahead = standing.Where(s => !s.Reached).OrderBy(s => s.On).ToList();

        foreach (var expected in ahead.ToList())
        {
            if (gained.Find(c => c.ReachedOn == expected.On) is { } crossing)
                Reached(crossing, expected);
        }

        if (lost.Count == gained.Count)
        {
            foreach (var (from, to) in lost.Zip(gained))
                changes.DateCorrected(from, to);
        }
        else
        {
            lost.ForEach(changes.Withdrawn);
            foreach (var crossing in gained.ToList())
                Reached(crossing, ahead.FirstOrDefault());
        }

        CompareAhead(changes, ahead, noticed);

        void Reached(Crossing crossing, StandingCrossing? expected)
        {
            changes.Crossed(crossing, expected?.AlertId);
            gained.Remove(crossing);
            if (expected is not null)
                ahead.Remove(expected);
        }
    }

    private static void CompareAhead(CrossingChanges changes, List<StandingCrossing> ahead, List<ForeseenCrossing> noticed)
    {
        var gone = ahead.Where(s => noticed.All(n => n.On != s.On)).ToList();
        var come = noticed.Where(n => ahead.All(s => s.On != n.On)).ToList();
        if (gone.Count == come.Count)
        {
            foreach (var (from, to) in gone.Zip(come))
                changes.ForeseenDateCorrected(from, to);
            return;
        }

        gone.ForEach(changes.ForeseenWithdrawn);
        come.ForEach(changes.Foreseen);
    }

    private static DateOnly? NextDue(IReadOnlyList<ForeseenCrossing> foreseen, DateOnly today) => foreseen
        .SelectMany(f => f.NoticeOn is { } notice ? [notice, f.On] : new[] { f.On })
        .Where(day => day > today)
        .Cast<DateOnly?>()
        .Min();
}
