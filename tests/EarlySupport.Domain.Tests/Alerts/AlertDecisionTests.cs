using EarlySupport.Domain.Absences;
using EarlySupport.Domain.Alerts;
using EarlySupport.Domain.Alerts.AcknowledgingAlert;
using EarlySupport.Domain.Alerts.ActingOnAlert;
using EarlySupport.Domain.Alerts.CorrectingAlertDate;
using EarlySupport.Domain.Alerts.DismissingAlert;
using EarlySupport.Domain.Alerts.EscalatingAlert;
using EarlySupport.Domain.Alerts.GivingAdvanceNotice;
using EarlySupport.Domain.Alerts.RaisingAlert;
using EarlySupport.Domain.Alerts.RemindingOfAlert;
using EarlySupport.Domain.Alerts.WithdrawingAlert;
using EarlySupport.Domain.Policies;
using EarlySupport.Domain.Privacy.Erasing;

namespace EarlySupport.Domain.Tests.Alerts;

public sealed class AlertDecisionTests
{
    private static readonly DateOnly Day = new(2026, 3, 3);
    private static readonly Explanation Why = new RelapseExplanation(14, 30, new DayRange(Day.AddDays(-40), Day.AddDays(-20)), 20);
    private static readonly IReadOnlyList<Recipient> To = [Recipient.Supervisor];
    private static readonly Asked Supervisor = new("S1", GoLive: null, Today: Day);
    private static readonly Asked NoSupervisor = new(null, GoLive: null, Today: Day);
    private static readonly RaiseAlert Raise = new("E1-1", "E1", "R", 1, Day, Why, To);
    private static readonly AlertRaised Raised = new("E1-1", "E1", "R", 1, Day, Why, To, "S1", Day, FollowsNotice: false, IsHistory: false);
    private static readonly AlertNotified ToldRaised = new("E1-1", "E1", "R", Day, NotificationOccasion.Raised, Day, [new Told(Recipient.Supervisor, "S1")]);
    private static readonly GiveAdvanceNotice Notice = new("E1-1", "E1", "R", 1, Day, Why, To);
    private static readonly AdvanceNoticeGiven Noticed = new("E1-1", "E1", "R", 1, Day, Why, To, "S1", Day);
    private static readonly AlertNotified ToldAhead = ToldRaised with { Occasion = NotificationOccasion.AdvanceNotice };

    private static readonly DismissAlert Dismiss = new("E1-1", DismissalReason.AlreadySupported, null);
    private static readonly AlertAcknowledged Seen = new("E1-1");
    private static readonly AlertActedOn ActedOn = new("E1-1", "C1");
    private static readonly AlertWithdrawn Withdrawn = new("E1-1", Cause.TimePassed);

    private static Asked After(int days) => Supervisor with { Today = Day.AddDays(days) };

    private static Alert Given(params object[] events) => events.Aggregate(Alert.None, Alert.Evolve);

    [Fact]
    public void An_alert_is_raised_once()
    {
        Raise.Decide(Given(), Supervisor).GaveAndTold(Raised, ToldRaised);
        Raise.Decide(Given(Raised), Supervisor).GaveNothing();
    }

    [Fact]
    public void Without_a_supervisor_it_falls_to_hr() =>
        Raise.Decide(Given(), NoSupervisor).GaveAndTold(Raised with { SupervisorId = null }, ToldRaised with { Told = [Told.Hr] });

    [Fact]
    public void A_crossing_before_the_go_live_date_is_history_and_one_on_it_is_not()
    {
        Raise.Decide(Given(), Supervisor with { GoLive = Day.AddDays(1) }).Gave(Raised with { IsHistory = true });
        Raise.Decide(Given(), Supervisor with { GoLive = Day }).GaveAndTold(Raised, ToldRaised);
    }

    [Fact]
    public void An_advance_notice_is_given_once_and_not_after_the_alert()
    {
        Notice.Decide(Given(), Supervisor).GaveAndTold(Noticed, ToldAhead);
        Notice.Decide(Given(Noticed), Supervisor).GaveNothing();
        Notice.Decide(Given(Raised), Supervisor).GaveNothing();
    }

    [Fact]
    public void An_alert_follows_its_advance_notice() =>
        Raise.Decide(Given(Noticed, ToldAhead), Supervisor).GaveAndTold(Raised with { FollowsNotice = true }, ToldRaised);

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

    [Fact]
    public void Acknowledging_is_recorded_once_and_takes_nothing_from_an_answer()
    {
        new AcknowledgeAlert("E1-1").Decide(Given(Raised)).Gave(Seen);
        new AcknowledgeAlert("E1-1").Decide(Given(Noticed)).Gave(Seen);
        new AcknowledgeAlert("E1-1").Decide(Given(Raised, Seen)).GaveNothing();
        new AcknowledgeAlert("E1-1").Decide(Given(Raised, ActedOn)).GaveNothing();
    }

    [Fact]
    public void What_is_not_known_or_withdrawn_cannot_be_acknowledged()
    {
        new AcknowledgeAlert("E1-1").Decide(Given()).WasRefused("alert-unknown", ("alertId", "E1-1"));
        new AcknowledgeAlert("E1-1").Decide(Given(Raised, Withdrawn)).WasRefused("alert-withdrawn", ("alertId", "E1-1"));
    }

    [Fact]
    public void An_alert_is_dismissed_for_one_reason()
    {
        var dismissed = new AlertDismissed("E1-1", DismissalReason.AlreadySupported, null);
        Dismiss.Decide(Given(Raised), Erasure.None).Gave(dismissed);
        Dismiss.Decide(Given(Raised, Seen), Erasure.None).Gave(dismissed);
        Dismiss.Decide(Given(Raised, dismissed), Erasure.None).GaveNothing();
        (Dismiss with { Reason = DismissalReason.Other }).Decide(Given(Raised, dismissed), Erasure.None).WasRefused("alert-already-dismissed", ("alertId", "E1-1"));
    }

    [Fact]
    public void What_is_not_known_not_reached_withdrawn_or_acted_on_cannot_be_dismissed()
    {
        Dismiss.Decide(Given(), Erasure.None).WasRefused("alert-unknown", ("alertId", "E1-1"));
        Dismiss.Decide(Given(Noticed), Erasure.None).WasRefused("alert-not-reached", ("alertId", "E1-1"), ("expectedOn", Day));
        Dismiss.Decide(Given(Raised, Withdrawn), Erasure.None).WasRefused("alert-withdrawn", ("alertId", "E1-1"));
        Dismiss.Decide(Given(Raised, ActedOn), Erasure.None).WasRefused("alert-acted-on", ("alertId", "E1-1"));
    }

    [Fact]
    public void A_case_acts_on_an_alert_once_also_on_one_foreseen_or_dismissed()
    {
        var act = new ActOnAlerts("C1", ["E1-1"]);
        act.Decide("E1-1", Given(Raised)).Gave(ActedOn);
        act.Decide("E1-1", Given(Noticed)).Gave(ActedOn);
        act.Decide("E1-1", Given(Raised, new AlertDismissed("E1-1", DismissalReason.Other, null))).Gave(ActedOn);
        act.Decide("E1-1", Given(Raised, ActedOn)).GaveNothing();
        act.Decide("E1-1", Given(Raised, Withdrawn)).GaveNothing();
        act.Decide("E1-1", Given()).GaveNothing();
    }

    [Fact]
    public void What_was_done_about_an_alert_stays_when_its_date_moves()
    {
        var moved = new AlertDateCorrected("E1-1", 1, Day, Day.AddDays(2), Why, Cause.TimePassed);
        Assert.Equal(AlertAnswer.ActedOn, Given(Raised, ActedOn, moved).Answer);
        Assert.Equal(AlertAnswer.Acknowledged, Given(Noticed, Seen, Raised).Answer);
    }

    [Fact]
    public void A_reminder_comes_on_its_day_not_before_once_and_also_late()
    {
        var due = new AlertReminderFellDue("E1-1");
        due.Decide(Given(Raised), ResponseTimes.Default, After(13)).GaveNothing();
        due.Decide(Given(Raised), ResponseTimes.Default, After(14)).GaveAndTold(new AlertReminded("E1-1"), Reminder(14));
        due.Decide(Given(Raised, Seen), ResponseTimes.Default, After(40)).GaveAndTold(new AlertReminded("E1-1"), Reminder(40));
        due.Decide(Given(Raised, new AlertReminded("E1-1"), Reminder(14)), ResponseTimes.Default, After(14)).GaveNothing();

        AlertNotified Reminder(int days) => ToldRaised with { Occasion = NotificationOccasion.Reminder, On = Day.AddDays(days) };
    }

    [Fact]
    public void An_escalation_comes_on_its_day_not_before_once_and_also_late()
    {
        var due = new AlertEscalationFellDue("E1-1");
        due.Decide(Given(Raised), ResponseTimes.Default, Day.AddDays(20)).GaveNothing();
        due.Decide(Given(Raised), ResponseTimes.Default, Day.AddDays(21)).GaveAndTold(new AlertEscalated("E1-1"), Escalation(21));
        due.Decide(Given(Raised, Seen), ResponseTimes.Default, Day.AddDays(40)).GaveAndTold(new AlertEscalated("E1-1"), Escalation(40));
        due.Decide(Given(Raised, new AlertEscalated("E1-1"), Escalation(21)), ResponseTimes.Default, Day.AddDays(21)).GaveNothing();

        AlertNotified Escalation(int days) => ToldRaised with { Occasion = NotificationOccasion.Escalation, On = Day.AddDays(days), Told = [Told.Hr] };
    }

    [Fact]
    public void Nobody_is_reminded_of_what_is_answered_withdrawn_or_history()
    {
        Alert[] settled =
        [
            Given(Noticed), Given(Raised, Withdrawn), Given(Raised, ActedOn), Given(Raised with { IsHistory = true }),
            Given(Raised, new AlertDismissed("E1-1", DismissalReason.Other, null)),
        ];
        foreach (var alert in settled)
        {
            new AlertReminderFellDue("E1-1").Decide(alert, ResponseTimes.Default, After(40)).GaveNothing();
            new AlertEscalationFellDue("E1-1").Decide(alert, ResponseTimes.Default, Day.AddDays(40)).GaveNothing();
        }
    }
}
