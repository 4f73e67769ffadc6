using EarlySupport.Domain.Absences;
using EarlySupport.Domain.OccupationalHealth;

namespace EarlySupport.Domain.Tests.OccupationalHealth;

/// <summary>An absence by occupational accident is told when it is reported, or becomes one; once.</summary>
public sealed class AccidentsToTellTests
{
    private static readonly DateOnly Day = new(2026, 3, 3);
    private static readonly AbsenceReported Accident = new("E1", "A1", AbsenceKind.OccupationalAccident, Day, null, 100m);
    private static readonly AbsenceReported Sickness = Accident with { Kind = AbsenceKind.Sickness };
    private static readonly AbsenceCorrected IntoAccident = new("E1", "A1", AbsenceKind.OccupationalAccident, Day, Day.AddDays(3), 100m);
    private static readonly AbsenceCorrected IntoSickness = IntoAccident with { Kind = AbsenceKind.Sickness };
    private static readonly AbsenceCancelled Cancelled = new("E1", "A1");
    private static readonly OccupationalHealthToldOfAccident Told = new("E1", "A1", Day);

    [Fact]
    public void One_that_is_reported_is_told_and_no_other_kind() => Assert.Equal(
        [Told], ToldAfter([], Accident, Sickness with { AbsenceId = "A2" }, Sickness with { AbsenceId = "A3", Kind = AbsenceKind.PartialSickness }));

    [Fact]
    public void One_that_an_absence_is_corrected_into_is_told() => Assert.Equal([Told], ToldAfter([Sickness], IntoAccident));

    [Fact]
    public void A_correction_that_leaves_it_an_accident_tells_nothing_anew() => Assert.Empty(ToldAfter([Accident, Told], IntoAccident));

    [Fact]
    public void What_happens_to_another_absence_tells_nothing() =>
        Assert.Empty(ToldAfter([Accident], IntoSickness with { AbsenceId = "A2" }, Cancelled with { AbsenceId = "A3" }));

    [Fact]
    public void One_that_was_taken_back_is_told_again()
    {
        Assert.Empty(ToldAfter([Accident, Told], IntoSickness));
        Assert.Equal([Told], ToldAfter([Accident, Told, IntoSickness], IntoAccident));
        Assert.Empty(ToldAfter([Accident, Told], Cancelled));
        Assert.Equal([Told], ToldAfter([Accident, Told, Cancelled], Accident));
    }

    [Fact]
    public void One_that_began_before_the_go_live_date_is_history_and_one_on_it_is_not()
    {
        Assert.Empty(Of(Day.AddDays(1), [], Accident));
        Assert.Equal([Told], Of(Day, [], Accident));
    }

    private static IEnumerable<object> ToldAfter(object[] given, params object[] events) => Of(goLive: null, given, events);

    private static IEnumerable<object> Of(DateOnly? goLive, object[] given, params object[] events) =>
        AccidentsToTell.Of("E1", given.Concat(events).Aggregate(AbsenceRecord.Empty, AbsenceRecord.Evolve), events, goLive);
}
