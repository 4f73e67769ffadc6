using EarlySupport.Domain.Absences;
using EarlySupport.Domain.Policies;
using static EarlySupport.Domain.Tests.Absences.Given;

namespace EarlySupport.Domain.Tests.Absences;

public class ForecastTests
{
    private static readonly DateOnly Today = Day("2026-11-01");

    [Fact]
    public void An_open_absence_will_reach_every_statutory_limit()
    {
        var ahead = Forecast.Of([Sickness("2026-10-04", null)], [], StatutoryRules.All, Today);

        Assert.Equal(
            [
                ("FI-30", "2026-11-02", 1, null),
                ("FI-60", "2026-12-02", 31, "2026-11-18"),
                ("FI-60R", "2026-12-24", 53, null),
                ("FI-90", "2027-02-02", 93, "2027-01-12"),
                ("FI-150", "2027-04-15", 165, "2027-03-25"),
                ("FI-230", "2027-07-21", 262, "2027-06-30"),
                ("FI-300", "2027-10-11", 344, "2027-08-12"),
            ],
            ahead.Select(crossing => (
                crossing.RuleId, crossing.On.ToString("yyyy-MM-dd"), crossing.DaysLeft, crossing.NoticeOn?.ToString("yyyy-MM-dd"))));
    }

    [Theory]
    [InlineData("2026-11-02", 1)]
    [InlineData("2026-11-01", 0)]
    public void An_absence_with_a_known_last_day_goes_on_until_that_day(string lastDay, int crossings) =>
        Assert.Equal(crossings, Forecast.Of([Sickness("2026-10-04", lastDay)], [], StatutoryRules.All, Today).Count);

    [Fact]
    public void What_is_reached_today_lies_behind() =>
        Assert.DoesNotContain(Forecast.Of([Sickness("2026-10-03", null)], [], StatutoryRules.All, Today), crossing => crossing.RuleId == "FI-30");

    [Fact]
    public void Somebody_who_is_back_at_work_has_no_forecast() =>
        Assert.Empty(Forecast.Of([Sickness("2026-08-03", "2026-10-30")], [], StatutoryRules.All, Today));

    [Fact]
    public void A_known_absence_that_begins_later_is_foreseen() => Assert.Equal(
        [("FI-30", Day("2027-03-02"), 121)],
        Forecast.Of([Sickness("2027-02-01", "2027-03-15")], [], StatutoryRules.All, Today).Select(
            crossing => (crossing.RuleId, crossing.On, crossing.DaysLeft)));

    [Fact]
    public void An_open_absence_is_followed_from_a_first_day_that_lies_ahead() =>
        Assert.Contains(Forecast.Of([Sickness("2027-10-04", null)], [], StatutoryRules.All, Today), crossing => crossing.RuleId == "FI-300");

    [Fact]
    public void A_last_day_in_a_far_future_is_as_good_as_none() => Assert.Equal(
        Written(Forecast.Of([Sickness("2026-10-04", null)], [], StatutoryRules.All, Today)),
        Written(Forecast.Of([Sickness("2026-10-04", "9999-12-31")], [], StatutoryRules.All, Today)));

    [Fact]
    public void A_count_confirmed_for_a_later_day_is_not_looked_at()
    {
        var absence = Sickness("2026-10-04", null);

        Assert.Equal(
            Written(Forecast.Of([absence], [], StatutoryRules.All, Today)),
            Written(Forecast.Of([absence], [Confirmed("2026-11-02", 200)], StatutoryRules.All, Today)));
        Assert.NotEqual(
            Written(Forecast.Of([absence], [], StatutoryRules.All, Today)),
            Written(Forecast.Of([absence], [Confirmed("2026-11-01", 50)], StatutoryRules.All, Today)));
    }

    [Fact]
    public void The_forecast_is_what_the_evaluation_will_give_on_the_day()
    {
        Absence[] absences = [Sickness("2026-03-02", "2026-04-30"), Sickness("2026-10-04", null)];
        Rule[] rules = [.. StatutoryRules.All, .. DefaultPolicy.All];

        var ahead = Forecast.Of(absences, [], rules, Today);

        Assert.NotEmpty(ahead);
        Assert.All(ahead, foreseen => Assert.Contains(
            Written(new Crossing(foreseen.RuleId, foreseen.RuleVersion, foreseen.On, foreseen.Explanation)),
            RuleEvaluation.Crossings(absences, [], rules, foreseen.On).Select(Written)));
    }

    [Fact]
    public void Fourteen_months_ahead_reach_the_last_statutory_limit_from_any_day() => Assert.All(
        Enumerable.Range(0, 40).Select(week => Day("2026-01-01").AddDays(week * 37)),
        onset => Assert.Contains(
            Forecast.Of([new Absence("A", AbsenceKind.Sickness, onset, null, 100)], [], StatutoryRules.All, onset),
            crossing => crossing.RuleId == "FI-300" && crossing.On < onset.AddMonths(12).AddDays(15)));
}
