using EarlySupport.Domain.Absences;
using EarlySupport.Domain.Alerts;
using EarlySupport.Domain.Alerts.GivingAdvanceNotice;
using EarlySupport.Domain.Alerts.RaisingAlert;
using EarlySupport.Domain.Alerts.RemindingOfAlert;
using EarlySupport.Domain.Policies;

namespace EarlySupport.Domain.Tests.Alerts;

/// <summary>Who is told: the deputy of the day before the supervisor of the day, before HR; each once.</summary>
public sealed class WhoIsToldTests
{
    private static readonly DateOnly Day = new(2026, 3, 3);
    private static readonly Explanation Why = new RelapseExplanation(14, 30, new DayRange(Day.AddDays(-40), Day.AddDays(-20)), 20);
    private static readonly IReadOnlyList<Recipient> Everybody = [Recipient.Supervisor, Recipient.Hr, Recipient.OccupationalHealth];
    private static readonly Told Nurse = new(Recipient.OccupationalHealth, null);

    public static TheoryData<string?, string?, string?> Lines => new()
    {
        { "S1", null, "S1" },
        { "S1", "D1", "D1" },
        { null, null, null },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public void Whoever_the_rule_is_for_is_told(string? supervisor, string? deputy, string? told)
    {
        var asked = new Asked(supervisor, GoLive: null, Day, deputy);
        IReadOnlyList<Told> everybody = told is null ? [Told.Hr, Nurse] : [new Told(Recipient.Supervisor, told), Told.Hr, Nurse];

        Assert.Equal(everybody, asked.Tell(Everybody));
        Assert.Equal([Nurse], asked.Tell([Recipient.OccupationalHealth]));
        Assert.Equal([Told.Hr], asked.Tell([Recipient.Hr]));
    }

    [Fact]
    public void The_closest_supervisor_stays_named_in_the_alert_when_the_deputy_is_told()
    {
        var decision = new RaiseAlert("E1-1", "E1", "R", 1, Day, Why, Everybody).Decide(Alert.None, new Asked("S1", null, Day, "D1"));

        decision.GaveAndTold(
            new AlertRaised("E1-1", "E1", "R", 1, Day, Why, Everybody, "S1", Day, FollowsNotice: false, IsHistory: false),
            new AlertNotified("E1-1", "E1", "R", Day, NotificationOccasion.Raised, Day, [new Told(Recipient.Supervisor, "D1"), Told.Hr, Nurse]));
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(1, 1)]
    public void An_advance_notice_of_what_is_reached_before_the_go_live_date_is_told_to_nobody(int goLiveAfter, int events)
    {
        var asked = new Asked("S1", Day.AddDays(goLiveAfter), Day.AddDays(-14));

        var decision = new GiveAdvanceNotice("E1-1", "E1", "R", 1, Day, Why, Everybody).Decide(Alert.None, asked);

        Assert.IsType<AdvanceNoticeGiven>(decision.Events[0]);
        Assert.Equal(events, decision.Events.Count);
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_reminder_tells_who_answers_on_its_own_day_and_nobody_else(string? supervisor, string? deputy, string? told)
    {
        var raised = new AlertRaised("E1-1", "E1", "R", 1, Day, Why, Everybody, "S0", Day, FollowsNotice: false, IsHistory: false);

        Remind(raised, new Asked(supervisor, null, Day.AddDays(14), deputy), told is null ? Told.Hr : new Told(Recipient.Supervisor, told));
    }

    [Fact]
    public void A_reminder_of_what_is_not_for_the_supervisor_goes_to_HR()
    {
        var raised = new AlertRaised("E1-1", "E1", "R", 1, Day, Why, [Recipient.OccupationalHealth], "S1", Day, FollowsNotice: false, IsHistory: false);

        Remind(raised, new Asked("S1", null, Day.AddDays(14)), Told.Hr);
    }

    private static void Remind(AlertRaised raised, Asked asked, Told told) =>
        new AlertReminderFellDue("E1-1").Decide(Alert.Evolve(Alert.None, raised), ResponseTimes.Default, asked).GaveAndTold(
            new AlertReminded("E1-1"), new AlertNotified("E1-1", "E1", "R", Day, NotificationOccasion.Reminder, asked.Today, [told]));
}
