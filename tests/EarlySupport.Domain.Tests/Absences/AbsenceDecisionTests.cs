using EarlySupport.Domain.Absences;
using EarlySupport.Domain.Absences.CancellingAbsence;
using EarlySupport.Domain.Absences.ConfirmingAllowanceDays;
using EarlySupport.Domain.Absences.CorrectingAbsence;
using EarlySupport.Domain.Absences.ImportingAbsences;
using EarlySupport.Domain.Absences.ReportingAbsence;
using EarlySupport.Domain.Organisation;

namespace EarlySupport.Domain.Tests.Absences;

public sealed class AbsenceDecisionTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);
    private static readonly Employment Employed = new(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31));
    private static readonly Absence Cold = new("A1", AbsenceKind.Sickness, Monday, Monday.AddDays(2), 100);
    private static readonly AbsenceReported ColdReported = new("E1", "A1", AbsenceKind.Sickness, Monday, Monday.AddDays(2), 100);

    private static AbsenceRecord Given(params object[] events) => events.Aggregate(AbsenceRecord.Empty, AbsenceRecord.Evolve);

    private static Decision Report(Absence absence, AbsenceRecord? record = null, Employment? employment = null, string? idBelongsTo = null) =>
        new ReportAbsence("E1", absence).Decide(record ?? Given(), employment ?? Employed, idBelongsTo);

    [Fact]
    public void An_absence_is_reported() => Report(Cold).Gave(ColdReported);

    [Fact]
    public void Reporting_the_same_again_changes_nothing() => Report(Cold, Given(ColdReported), idBelongsTo: "E1").GaveNothing();

    [Fact]
    public void Reporting_other_values_under_a_reported_id_is_refused() =>
        Report(Cold with { LastDay = null }, Given(ColdReported)).WasRefused("absence-already-reported", ("absenceId", "A1"));

    [Fact]
    public void A_cancelled_absence_is_reported_again() =>
        Report(Cold, Given(ColdReported, new AbsenceCancelled("E1", "A1"))).Gave(ColdReported);

    [Fact]
    public void An_absence_of_somebody_unknown_is_refused() =>
        new ReportAbsence("E1", Cold).Decide(Given(), employment: null, idBelongsTo: null).WasRefused("employee-unknown");

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a/b")]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345")]
    public void An_id_that_cannot_be_part_of_an_address_is_refused(string id) =>
        Report(Cold with { AbsenceId = id }).WasRefused("absence-id-malformed", ("maximum", 64));

    [Fact]
    public void An_id_that_stands_with_another_person_is_refused() =>
        Report(Cold, idBelongsTo: "E2").WasRefused("absence-id-of-another-person", ("absenceId", "A1"));

    [Fact]
    public void A_last_day_before_the_first_is_refused() =>
        Report(Cold with { LastDay = Monday.AddDays(-1) })
            .WasRefused("last-day-before-first", ("firstDay", Monday), ("lastDay", Monday.AddDays(-1)));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(100.5)]
    public void A_share_outside_0_to_100_is_refused(double percent) =>
        Report(Cold with { Percent = (decimal)percent }).WasRefused("percent-out-of-range", ("percent", (decimal)percent));

    [Fact]
    public void An_absence_may_begin_on_the_first_day_of_employment_and_not_before()
    {
        Report(Cold, employment: new Employment(Monday, null)).Gave(ColdReported);
        Report(Cold, employment: new Employment(Monday.AddDays(1), null))
            .WasRefused("absence-before-employment", ("firstDay", Monday), ("employedFrom", Monday.AddDays(1)));
    }

    [Fact]
    public void An_absence_may_begin_on_the_last_day_of_employment_and_not_after()
    {
        Report(Cold, employment: new Employment(new DateOnly(2026, 1, 1), Monday)).Gave(ColdReported);
        Report(Cold, employment: new Employment(new DateOnly(2026, 1, 1), Monday.AddDays(-1)))
            .WasRefused("absence-after-employment", ("firstDay", Monday), ("employedTo", Monday.AddDays(-1)));
    }

    [Fact]
    public void A_correction_replaces_the_whole_record() =>
        new CorrectAbsence("E1", Cold with { LastDay = null }).Decide(Given(ColdReported), Employed)
            .Gave(new AbsenceCorrected("E1", "A1", AbsenceKind.Sickness, Monday, null, 100));

    [Fact]
    public void Correcting_to_what_stands_changes_nothing() =>
        new CorrectAbsence("E1", Cold).Decide(Given(ColdReported), Employed).GaveNothing();

    [Fact]
    public void Correcting_what_was_never_reported_is_refused() =>
        new CorrectAbsence("E1", Cold).Decide(Given(), Employed).WasRefused("absence-unknown", ("absenceId", "A1"));

    [Fact]
    public void A_correction_must_be_possible_too() =>
        new CorrectAbsence("E1", Cold with { Percent = 0 }).Decide(Given(ColdReported), Employed)
            .WasRefused("percent-out-of-range", ("percent", 0m));

    [Fact]
    public void An_absence_is_cancelled_once()
    {
        var cancelled = new AbsenceCancelled("E1", "A1");
        new CancelAbsence("E1", "A1").Decide(Given(ColdReported)).Gave(cancelled);
        new CancelAbsence("E1", "A1").Decide(Given(ColdReported, cancelled)).GaveNothing();
    }

    [Fact]
    public void Cancelling_what_was_never_reported_is_refused() =>
        new CancelAbsence("E1", "A1").Decide(Given()).WasRefused("absence-unknown", ("absenceId", "A1"));

    [Fact]
    public void Confirmed_days_are_recorded_and_repeating_them_changes_nothing()
    {
        var confirmed = new SicknessAllowanceDaysConfirmed("E1", Monday, 42);
        var command = new ConfirmAllowanceDays("E1", Monday, 42);
        command.Decide(Given(), Employed, today: Monday).Gave(confirmed);
        command.Decide(Given(confirmed), Employed, today: Monday).GaveNothing();
        (command with { Days = 43 }).Decide(Given(confirmed), Employed, Monday).Gave(confirmed with { Days = 43 });
    }

    [Fact]
    public void Confirmed_days_are_refused_for_tomorrow_for_more_than_the_law_gives_and_for_somebody_unknown()
    {
        var command = new ConfirmAllowanceDays("E1", Monday, 300);
        command.Decide(Given(), Employed, today: Monday.AddDays(-1))
            .WasRefused("confirmed-in-the-future", ("asOf", Monday), ("today", Monday.AddDays(-1)));
        (command with { Days = 301 }).Decide(Given(), Employed, Monday).WasRefused("allowance-days-out-of-range", ("days", 301), ("maximum", 300));
        (command with { Days = -1 }).Decide(Given(), Employed, Monday).WasRefused("allowance-days-out-of-range", ("days", -1), ("maximum", 300));
        command.Decide(Given(), employment: null, Monday).WasRefused("employee-unknown");
    }

    [Fact]
    public void An_import_reports_what_is_new_corrects_what_differs_and_leaves_the_rest()
    {
        Absence[] rows = [Cold, Cold with { AbsenceId = "A2", LastDay = null }, Cold with { AbsenceId = "A3" }];
        var record = Given(ColdReported, ColdReported with { AbsenceId = "A2" });

        var decision = ImportAbsences.Decide(record, new ImportedAbsences("E1", rows), out var changed);

        decision.Gave(
            new AbsenceCorrected("E1", "A2", AbsenceKind.Sickness, Monday, null, 100),
            ColdReported with { AbsenceId = "A3" });
        Assert.Equal(["A2", "A3"], changed);
    }
}
