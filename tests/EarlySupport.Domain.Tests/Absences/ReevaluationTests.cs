using EarlySupport.Domain.Absences;
using EarlySupport.Domain.Absences.Reevaluating;
using EarlySupport.Domain.Alerts.CorrectingAlertDate;
using EarlySupport.Domain.Alerts.GivingAdvanceNotice;
using EarlySupport.Domain.Alerts.RaisingAlert;
using EarlySupport.Domain.Alerts.WithdrawingAlert;
using EarlySupport.Domain.Policies;
using FsCheck;
using FsCheck.Fluent;

namespace EarlySupport.Domain.Tests.Absences;

/// <summary>What re-evaluating records, for one rule of 30 continuous days with a notice ten days ahead unless said otherwise.</summary>
public sealed class ReevaluationTests
{
    private static readonly DateOnly Start = new(2026, 2, 2);
    private static readonly Rule Thirty = Rule("R-30", new ContinuousDays(30), noticeDays: 10);
    private static readonly Rule Sixty = Rule("R-60", new ContinuousDays(60));

    private static Rule Rule(string id, RuleType type, int noticeDays = 0) => new(id, 1, type, DateOnly.MinValue, null, [Recipient.Supervisor], noticeDays);

    private static object Reported(string id, int firstDay, int? lastDay) => new AbsenceReported(
        "E1", id, AbsenceKind.Sickness, Start.AddDays(firstDay), lastDay is { } last ? Start.AddDays(last) : null, 100);

    private static object Corrected(string id, int firstDay, int? lastDay) => new AbsenceCorrected(
        "E1", id, AbsenceKind.Sickness, Start.AddDays(firstDay), lastDay is { } last ? Start.AddDays(last) : null, 100);

    /// <summary>Facts and the days on which they came in turn, each followed by a re-evaluation; the answer is the last one's.</summary>
    private static (AbsenceRecord Record, Reevaluated Last) After(IReadOnlyList<Rule> rules, params (int Day, object[] Facts)[] days)
    {
        var (record, last) = (AbsenceRecord.Empty, default(Reevaluated)!);
        foreach (var (day, facts) in days)
        {
            record = facts.Aggregate(record, AbsenceRecord.Evolve);
            last = Reevaluation.Of("E1", record, rules, Start.AddDays(day), Cause.TimePassed);
            record = last.Events.Aggregate(record, AbsenceRecord.Evolve);
        }

        return (record, last);
    }

    [Fact]
    public void A_new_crossing_is_recorded_and_raises_an_alert()
    {
        var (_, last) = After([Thirty], (40, [Reported("A1", 0, 35)]));
        Assert.Equal([new ThresholdCrossed("E1", "E1-1", "R-30", 1, Start.AddDays(29))], last.Events);
        var command = Assert.IsType<RaiseAlert>(Assert.Single(last.Commands));
        Assert.Equal(("E1-1", Start.AddDays(29)), (command.AlertId, command.ReachedOn));
    }

    [Fact]
    public void The_same_record_looked_at_again_gives_nothing()
    {
        var (_, last) = After([Thirty], (40, [Reported("A1", 0, 35)]), (40, []));
        Assert.Empty(last.Events);
        Assert.Empty(last.Commands);
        Assert.Null(last.NextDue);
    }

    [Fact]
    public void A_crossing_that_no_longer_exists_is_withdrawn_with_its_alert()
    {
        var (record, last) = After([Thirty], (40, [Reported("A1", 0, 35)]), (41, [Corrected("A1", 0, 28)]));
        Assert.Equal([new CrossingWithdrawn("E1", "E1-1", "R-30", Start.AddDays(29), Cause.TimePassed)], last.Events);
        Assert.Equal([new WithdrawAlert("E1-1", Cause.TimePassed)], last.Commands);
        Assert.Empty(record.Standing);
    }

    [Fact]
    public void One_lost_and_one_gained_are_one_alert_whose_date_is_corrected()
    {
        var (record, last) = After([Thirty], (40, [Reported("A1", 0, 35)]), (41, [Corrected("A1", 3, 35)]));
        Assert.Equal([new CrossingDateCorrected("E1", "E1-1", "R-30", 1, Start.AddDays(29), Start.AddDays(32), Cause.TimePassed)], last.Events);
        Assert.Equal(("E1-1", Start.AddDays(32)), last.Commands is [CorrectAlertDate c] ? (c.AlertId, c.To) : default);
        Assert.Equal([new StandingCrossing("E1-1", "R-30", Start.AddDays(32), Reached: true)], record.Standing);
    }

    [Fact]
    public void One_lost_and_two_gained_are_a_withdrawal_and_two_new_alerts()
    {
        // Two crossings of a spell each, where there was one in between before.
        var (record, last) = After(
            [Thirty],
            (300, [Reported("A1", 100, 140)]),
            (300, [Corrected("A1", 0, 40), Reported("A2", 200, 240)]));
        Assert.Equal(["ThresholdCrossed", "CrossingWithdrawn", "ThresholdCrossed"], last.Events.Select(e => e.GetType().Name));
        Assert.Equal(["E1-2", "E1-3"], record.Standing.Select(s => s.AlertId));
    }

    [Fact]
    public void A_withdrawn_alert_s_id_is_not_used_again()
    {
        var (record, _) = After([Thirty], (40, [Reported("A1", 0, 35)]), (41, [Corrected("A1", 0, 28)]), (42, [Corrected("A1", 0, 35)]));
        Assert.Equal([new StandingCrossing("E1-2", "R-30", Start.AddDays(29), Reached: true)], record.Standing);
    }

    [Fact]
    public void An_open_absence_falls_due_on_the_day_of_the_notice_then_on_the_day_of_the_threshold_then_of_the_next()
    {
        Assert.Equal(Start.AddDays(19), After([Thirty, Sixty], (5, [Reported("A1", 0, null)])).Last.NextDue);
        Assert.Equal(Start.AddDays(29), After([Thirty, Sixty], (19, [Reported("A1", 0, null)])).Last.NextDue);
        Assert.Equal(Start.AddDays(59), After([Thirty, Sixty], (29, [Reported("A1", 0, null)])).Last.NextDue);
        Assert.Null(After([Thirty, Sixty], (59, [Reported("A1", 0, null)])).Last.NextDue);
    }

    [Fact]
    public void The_notice_is_given_on_its_day_and_not_the_day_before()
    {
        Assert.Empty(After([Thirty], (18, [Reported("A1", 0, null)])).Last.Events);
        var (_, last) = After([Thirty], (19, [Reported("A1", 0, null)]));
        Assert.Equal([new ThresholdForeseen("E1", "E1-1", "R-30", 1, Start.AddDays(29))], last.Events);
        Assert.IsType<GiveAdvanceNotice>(Assert.Single(last.Commands));
    }

    [Fact]
    public void What_was_foreseen_keeps_its_alert_when_it_is_reached()
    {
        var (record, last) = After([Thirty], (19, [Reported("A1", 0, null)]), (29, []));
        Assert.Equal([new ThresholdCrossed("E1", "E1-1", "R-30", 1, Start.AddDays(29))], last.Events);
        Assert.Equal([new StandingCrossing("E1-1", "R-30", Start.AddDays(29), Reached: true)], record.Standing);
        Assert.Equal(1, record.AlertsSoFar);
    }

    [Fact]
    public void What_was_foreseen_keeps_its_alert_when_late_news_have_it_reached_on_another_day()
    {
        var (record, last) = After([Thirty], (19, [Reported("A1", 0, null)]), (28, [Corrected("A1", -2, null)]));
        Assert.Equal([new ThresholdCrossed("E1", "E1-1", "R-30", 1, Start.AddDays(27))], last.Events);
        Assert.Equal(1, record.AlertsSoFar);
    }

    [Fact]
    public void A_foreseen_day_that_moves_is_corrected()
    {
        var (_, last) = After([Thirty], (19, [Reported("A1", 0, null)]), (21, [Corrected("A1", -1, null)]));
        Assert.Equal([new ForeseenDateCorrected("E1", "E1-1", "R-30", 1, Start.AddDays(29), Start.AddDays(28), Cause.TimePassed)], last.Events);
    }

    [Fact]
    public void What_was_foreseen_is_withdrawn_when_the_absence_ends_before()
    {
        var (_, last) = After([Thirty], (19, [Reported("A1", 0, null)]), (21, [Corrected("A1", 0, 20)]));
        Assert.Equal([new ForeseenThresholdWithdrawn("E1", "E1-1", "R-30", Start.AddDays(29), Cause.TimePassed)], last.Events);
        Assert.Equal([new WithdrawAlert("E1-1", Cause.TimePassed)], last.Commands);
    }

    [Fact]
    public void A_run_with_an_earlier_business_date_leaves_later_crossings_alone()
    {
        var (_, last) = After([Thirty], (40, [Reported("A1", 0, 35)]), (10, []));
        Assert.DoesNotContain(last.Events, e => e is CrossingWithdrawn or CrossingDateCorrected);
    }

    [Fact]
    public void Records_in_any_order_with_corrections_in_between_end_at_what_evaluating_once_gives()
    {
        var rules = StatutoryRules.All.Concat(DefaultPolicy.All).ToList();
        var history = Gen.Choose(0, 700).SelectMany(first => Gen.Choose(0, 120).Select(length => (first, last: first + length))).ArrayOf(8);
        Prop.ForAll(history.ToArbitrary(), Gen.Shuffle(Enumerable.Range(0, 16).ToArray()).ToArbitrary(), (spans, order) =>
        {
            // Every absence is reported wrong first and corrected later, in whatever order its two facts come up.
            var seen = new HashSet<int>();
            var facts = order.Where(i => i % 8 < spans.Length).Select(i => i % 8).Select(i => seen.Add(i)
                ? Reported($"A{i}", spans[i].first + 7, spans[i].last + 30)
                : Corrected($"A{i}", spans[i].first, spans[i].last)).Select(fact => (800, new[] { fact }));
            var record = After(rules, [.. facts]).Record;

            var once = RuleEvaluation.Crossings(record.Absences.Values.ToList(), [], rules, Start.AddDays(800)).Select(c => (c.RuleId, c.ReachedOn));
            Assert.Equal(once.Order(), record.Standing.Where(s => s.Reached).Select(s => (s.RuleId, s.On)).Order());
            Assert.Equal(record.Standing.Count, record.Standing.Select(s => s.AlertId).Distinct().Count());
        }).QuickCheckThrowOnFailure();
    }
}
