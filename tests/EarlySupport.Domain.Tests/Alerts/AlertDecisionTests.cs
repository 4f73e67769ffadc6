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
    private static readonly RaiseAlert Raise = new("E1-1", "E1", "R", 1, Day, Why, To);
    private static readonly AlertRaised Raised = new("E1-1", "E1", "R", 1, Day, Why, To, "S1", IsHistory: false);
    private static readonly GiveAdvanceNotice Notice = new("E1-1", "E1", "R", 1, Day, Why, To);
    private static readonly AdvanceNoticeGiven Noticed = new("E1-1", "E1", "R", 1, Day, Why, To, "S1");

    private static Alert Given(params object[] events) => events.Aggregate(Alert.None, Alert.Evolve);

    [Fact]
    public void An_alert_is_raised_once()
    {
        Raise.Decide(Given(), "S1", goLive: null).Gave(Raised);
        Raise.Decide(Given(Raised), "S1", goLive: null).GaveNothing();
    }

    [Fact]
    public void Without_a_supervisor_it_falls_to_hr() => Raise.Decide(Given(), supervisorId: null, goLive: null).Gave(Raised with { SupervisorId = null });

    [Fact]
    public void A_crossing_before_the_go_live_date_is_history_and_one_on_it_is_not()
    {
        Raise.Decide(Given(), "S1", goLive: Day.AddDays(1)).Gave(Raised with { IsHistory = true });
        Raise.Decide(Given(), "S1", goLive: Day).Gave(Raised);
    }

    [Fact]
    public void An_advance_notice_is_given_once_and_not_after_the_alert()
    {
        Notice.Decide(Given(), "S1").Gave(Noticed);
        Notice.Decide(Given(Noticed), "S1").GaveNothing();
        Notice.Decide(Given(Raised), "S1").GaveNothing();
    }

    [Fact]
    public void An_alert_follows_its_advance_notice() => Raise.Decide(Given(Noticed), "S1", goLive: null).Gave(Raised);

    [Fact]
    public void A_date_is_corrected_before_and_after_the_threshold_is_reached()
    {
        var command = new CorrectAlertDate("E1-1", 2, Day.AddDays(3), Why, Cause.TimePassed);
        command.Decide(Given(Noticed)).Gave(new AdvanceNoticeDateCorrected("E1-1", 2, Day, Day.AddDays(3), Why, Cause.TimePassed));
        command.Decide(Given(Raised)).Gave(new AlertDateCorrected("E1-1", 2, Day, Day.AddDays(3), Why, Cause.TimePassed));
        (command with { To = Day }).Decide(Given(Raised)).GaveNothing();
    }

    [Fact]
    public void What_no_longer_exists_is_withdrawn_once_and_not_moved_or_raised_after()
    {
        var command = new WithdrawAlert("E1-1", Cause.TimePassed);
        command.Decide(Given(Noticed)).Gave(new AdvanceNoticeWithdrawn("E1-1", Cause.TimePassed));
        command.Decide(Given(Raised)).Gave(new AlertWithdrawn("E1-1", Cause.TimePassed));
        var withdrawn = Given(Raised, new AlertWithdrawn("E1-1", Cause.TimePassed));
        command.Decide(withdrawn).GaveNothing();
        Raise.Decide(withdrawn, "S1", goLive: null).GaveNothing();
        new CorrectAlertDate("E1-1", 1, Day.AddDays(1), Why, Cause.TimePassed).Decide(withdrawn).GaveNothing();
    }

    [Fact]
    public void Withdrawing_what_was_never_raised_changes_nothing() => new WithdrawAlert("E1-1", Cause.TimePassed).Decide(Given()).GaveNothing();
}
