using EarlySupport.Domain.Absences;
using EarlySupport.Domain.Alerts;
using EarlySupport.Domain.Alerts.CorrectingAlertDate;
using EarlySupport.Domain.Alerts.GivingAdvanceNotice;
using EarlySupport.Domain.Alerts.RaisingAlert;
using EarlySupport.Domain.Alerts.WithdrawingAlert;
using EarlySupport.Domain.Policies;

namespace EarlySupport.Domain.Tests.Alerts;

public sealed class AlertDecisionTests
{
    private static readonly DateOnly Day = new(2026, 3, 3);
    private static readonly Explanation Why = new RelapseExplanation(14, 30, new DayRange(Day.AddDays(-40), Day.AddDays(-20)), 20);
    private static readonly IReadOnlyList<Recipient> To = [Recipient.Supervisor];
    private static readonly Asked Supervisor = new("S1", GoLive: null);
    private static readonly Asked NoSupervisor = new(null, GoLive: null);
    private static readonly RaiseAlert Raise = new("E1-1", "E1", "R", 1, Day, Why, To);
    private static readonly AlertRaised Raised = new("E1-1", "E1", "R", 1, Day, Why, To, "S1", IsHistory: false);
    private static readonly GiveAdvanceNotice Notice = new("E1-1", "E1", "R", 1, Day, Why, To);
    private static readonly AdvanceNoticeGiven Noticed = new("E1-1", "E1", "R", 1, Day, Why, To, "S1");

    private static Alert Given(params object[] events) => events.Aggregate(Alert.None, Alert.Evolve);

    [Fact]
    public void An_alert_is_raised_once()
    {
        Raise.Decide(Given(), Supervisor).Gave(Raised);
        Raise.Decide(Given(Raised), Supervisor).GaveNothing();
    }

    [Fact]
    public void Without_a_supervisor_it_falls_to_hr() => Raise.Decide(Given(), NoSupervisor).Gave(Raised with { SupervisorId = null });

    [Fact]
    public void A_crossing_before_the_go_live_date_is_history_and_one_on_it_is_not()
    {
        Raise.Decide(Given(), Supervisor with { GoLive = Day.AddDays(1) }).Gave(Raised with { IsHistory = true });
        Raise.Decide(Given(), Supervisor with { GoLive = Day }).Gave(Raised);
    }

    [Fact]
    public void An_advance_notice_is_given_once_and_not_after_the_alert()
    {
        Notice.Decide(Given(), Supervisor).Gave(Noticed);
        Notice.Decide(Given(Noticed), Supervisor).GaveNothing();
        Notice.Decide(Given(Raised), Supervisor).GaveNothing();
    }

    [Fact]
    public void An_alert_follows_its_advance_notice() => Raise.Decide(Given(Noticed), Supervisor).Gave(Raised);

    [Fact]
    public void A_date_is_corrected_before_and_after_the_threshold_is_reached()
    {
        var command = new CorrectAlertDate("E1-1", 2, Day.AddDays(3), Why, Cause.TimePassed);
        command.Decide(Given(Noticed), Supervisor).Gave(new AdvanceNoticeDateCorrected("E1-1", 2, Day, Day.AddDays(3), Why, Cause.TimePassed));
        command.Decide(Given(Raised), Supervisor).Gave(new AlertDateCorrected("E1-1", 2, Day, Day.AddDays(3), Why, Cause.TimePassed));
        (command with { To = Day }).Decide(Given(Raised), Supervisor).GaveNothing();
    }

    [Fact]
    public void What_no_longer_exists_is_withdrawn_once_and_not_moved_or_raised_after()
    {
        var command = new WithdrawAlert("E1-1", Cause.TimePassed);
        command.Decide(Given(Noticed), Supervisor).Gave(new AdvanceNoticeWithdrawn("E1-1", Cause.TimePassed));
        command.Decide(Given(Raised), Supervisor).Gave(new AlertWithdrawn("E1-1", Cause.TimePassed));
        var withdrawn = Given(Raised, new AlertWithdrawn("E1-1", Cause.TimePassed));
        command.Decide(withdrawn, Supervisor).GaveNothing();
        Raise.Decide(withdrawn, Supervisor).GaveNothing();
        new CorrectAlertDate("E1-1", 1, Day.AddDays(1), Why, Cause.TimePassed).Decide(withdrawn, Supervisor).GaveNothing();
    }

    [Fact]
    public void Withdrawing_what_was_never_raised_changes_nothing() => new WithdrawAlert("E1-1", Cause.TimePassed).Decide(Given(), Supervisor).GaveNothing();
}
