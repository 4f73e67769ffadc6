using System.Globalization;
using EarlySupport.Domain.Alerts.CorrectingAlertDate;
using EarlySupport.Domain.Alerts.FollowingCrossings;
using EarlySupport.Domain.Alerts.GivingAdvanceNotice;
using EarlySupport.Domain.Alerts.RaisingAlert;
using EarlySupport.Domain.Alerts.WithdrawingAlert;
using EarlySupport.Domain.Policies;

namespace EarlySupport.Domain.Absences.Reevaluating;

/// <summary>Gathers what changed, as a fact for the absence record and a command for its alert, always both.</summary>
internal sealed class CrossingChanges(string employeeId, int alertsSoFar, IReadOnlyList<Rule> rules, Cause cause)
{
    private readonly List<(DateOnly On, Func<(object Event, AlertCommand Command)> Change)> found = [];
    private int alerts = alertsSoFar;

    /// <summary>All that was found, in the order of the days it is about; new alerts get their ids in that order.</summary>
    public (IReadOnlyList<object> Events, IReadOnlyList<AlertCommand> Commands) InDateOrder()
    {
        var changes = found.OrderBy(f => f.On).Select(f => f.Change()).ToList();
        return ([.. changes.Select(c => c.Event)], [.. changes.Select(c => c.Command)]);
    }

    public void Foreseen(ForeseenCrossing f) => found.Add((f.On, () =>
    {
        var alertId = NewAlertId();
        return (
            new ThresholdForeseen(employeeId, alertId, f.RuleId, f.RuleVersion, f.On),
            new GiveAdvanceNotice(alertId, employeeId, f.RuleId, f.RuleVersion, f.On, f.Explanation, Recipients(f.RuleId, f.RuleVersion)));
    }
    ));

    public void ForeseenDateCorrected(StandingCrossing from, ForeseenCrossing to) => found.Add((to.On, () => (
        new ForeseenDateCorrected(employeeId, from.AlertId, to.RuleId, to.RuleVersion, from.On, to.On, cause),
        new CorrectAlertDate(from.AlertId, to.RuleVersion, to.On, to.Explanation, cause))));

    public void ForeseenWithdrawn(StandingCrossing foreseen) => found.Add((foreseen.On, () => (
        new ForeseenThresholdWithdrawn(employeeId, foreseen.AlertId, foreseen.RuleId, foreseen.On, cause),
        new WithdrawAlert(foreseen.AlertId, cause))));

    /// <param name="foreseenAs">The alert that gave notice of it; null when nothing did.</param>
    public void Crossed(Crossing c, string? foreseenAs) => found.Add((c.ReachedOn, () =>
    {
        var alertId = foreseenAs ?? NewAlertId();
        return (
            new ThresholdCrossed(employeeId, alertId, c.RuleId, c.RuleVersion, c.ReachedOn),
            new RaiseAlert(alertId, employeeId, c.RuleId, c.RuleVersion, c.ReachedOn, c.Explanation, Recipients(c.RuleId, c.RuleVersion)));
    }
    ));

    public void DateCorrected(StandingCrossing from, Crossing to) => found.Add((to.ReachedOn, () => (
        new CrossingDateCorrected(employeeId, from.AlertId, to.RuleId, to.RuleVersion, from.On, to.ReachedOn, cause),
        new CorrectAlertDate(from.AlertId, to.RuleVersion, to.ReachedOn, to.Explanation, cause))));

    public void Withdrawn(StandingCrossing crossing) => found.Add((crossing.On, () => (
        new CrossingWithdrawn(employeeId, crossing.AlertId, crossing.RuleId, crossing.On, cause),
        new WithdrawAlert(crossing.AlertId, cause))));

    // Readable on a screen and typed by hand on a command line; unique because the ordinal never goes back.
    private string NewAlertId() => string.Create(CultureInfo.InvariantCulture, $"{employeeId}-{++alerts}");

    private IReadOnlyList<Recipient> Recipients(string ruleId, int version) =>
        rules.First(r => r.Id == ruleId && r.Version == version).Recipients;
}
