using System.Globalization;
using EarlySupport.Domain.Alerts.CorrectingAlertDate;
using EarlySupport.Domain.Alerts.GivingAdvanceNotice;
using EarlySupport.Domain.Alerts.RaisingAlert;
using EarlySupport.Domain.Alerts.WithdrawingAlert;
using EarlySupport.Domain.Policies;

namespace EarlySupport.Domain.Absences.Reevaluating;

/// <summary>Gathers what changed, as a fact for the absence record and a command for the alert, always both.</summary>
internal sealed class CrossingChanges(string employeeId, int alertsSoFar, IReadOnlyList<Rule> rules, Cause cause)
{
    private int alerts = alertsSoFar;

    public List<object> Events { get; } = [];

    public List<object> Commands { get; } = [];

    public void Foreseen(ForeseenCrossing f)
    {
        var alertId = NewAlertId();
        Events.Add(new ThresholdForeseen(employeeId, alertId, f.RuleId, f.RuleVersion, f.On));
        Commands.Add(new GiveAdvanceNotice(
            alertId, employeeId, f.RuleId, f.RuleVersion, f.On, f.Explanation, Recipients(f.RuleId, f.RuleVersion)));
    }

    public void ForeseenDateCorrected(StandingCrossing from, ForeseenCrossing to)
    {
        Events.Add(new ForeseenDateCorrected(employeeId, from.AlertId, to.RuleId, to.RuleVersion, from.On, to.On, cause));
        Commands.Add(new CorrectAlertDate(from.AlertId, to.RuleVersion, to.On, to.Explanation, cause));
    }

    public void ForeseenWithdrawn(StandingCrossing foreseen)
    {
        Events.Add(new ForeseenThresholdWithdrawn(employeeId, foreseen.AlertId, foreseen.RuleId, foreseen.On, cause));
        Commands.Add(new WithdrawAlert(foreseen.AlertId, cause));
    }

    /// <param name="foreseenAs">The alert that gave notice of it; null when nothing did.</param>
    public void Crossed(Crossing c, string? foreseenAs)
    {
        var alertId = foreseenAs ?? NewAlertId();
        Events.Add(new ThresholdCrossed(employeeId, alertId, c.RuleId, c.RuleVersion, c.ReachedOn));
        Commands.Add(new RaiseAlert(
            alertId, employeeId, c.RuleId, c.RuleVersion, c.ReachedOn, c.Explanation, Recipients(c.RuleId, c.RuleVersion)));
    }

    public void DateCorrected(StandingCrossing from, Crossing to)
    {
        Events.Add(new CrossingDateCorrected(employeeId, from.AlertId, to.RuleId, to.RuleVersion, from.On, to.ReachedOn, cause));
        Commands.Add(new CorrectAlertDate(from.AlertId, to.RuleVersion, to.ReachedOn, to.Explanation, cause));
    }

    public void Withdrawn(StandingCrossing crossing)
    {
        Events.Add(new CrossingWithdrawn(employeeId, crossing.AlertId, crossing.RuleId, crossing.On, cause));
        Commands.Add(new WithdrawAlert(crossing.AlertId, cause));
    }

    // Readable on a screen and typed by hand on a command line; unique because the ordinal never goes back.
    private string NewAlertId() => string.Create(CultureInfo.InvariantCulture, $"{employeeId}-{++alerts}");

    private IReadOnlyList<Recipient> Recipients(string ruleId, int version) =>
        rules.First(r => r.Id == ruleId && r.Version == version).Recipients;
}
