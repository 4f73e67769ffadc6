using EarlySupport.Domain.Absences;
using EarlySupport.Domain.Policies;
using FsCheck;
using FsCheck.Fluent;
using static EarlySupport.Domain.Tests.Absences.Given;

namespace EarlySupport.Domain.Tests.Absences;

/// <summary>What holds for everybody, tried on random people. Crossings are compared with their explanations unless it says otherwise.</summary>
public class RuleProperties
{
    // Which spell is the last, and whether it stayed short, is known only later: these rules alone may take a crossing back.
    private static readonly IReadOnlyList<Rule> Final = [.. People.Rules.Where(rule => rule.Type is not SpellCount { MaxLength: not null })];
    private static readonly IReadOnlyList<Rule> OfShortSpells = [.. People.Rules.Except(Final)];

    [Fact]
    public void The_crossings_are_those_of_the_text_counted_day_by_day() => ForEverybody(
        People.Any(),
        tries: 40,
        person => Assert.Equal(
            NaiveRules.Crossings(person.Absences, person.Confirmed, People.Rules, person.AsOf),
            person.Crossings(People.Rules).Select(crossing => (crossing.ReachedOn, crossing.RuleId))));

    [Fact]
    public void The_order_of_the_records_does_not_matter() => ForEverybody(
        Arb.From(
            from person in People.Any().Generator
            from shuffled in Gen.Shuffle<Absence>(person.Absences)
            select (Person: person, Shuffled: person with { Absences = shuffled })),
        tries: 80,
        records => Assert.Equal(
            Written(records.Person.Crossings(People.Rules)),
            Written(records.Shuffled.Crossings(People.Rules))));

    [Fact]
    public void Splitting_an_absence_in_two_back_to_back_records_does_not_matter() => ForEverybody(
        People.Any(),
        tries: 80,
        person => Assert.All(person.Absences.Where(absence => LengthBy(person.AsOf, absence) > 1), absence => Assert.Equal(
            Written(person.Crossings(People.Rules)),
            Written((person with { Absences = [.. person.Absences.SelectMany(one => one == absence ? Halves(one, person.AsOf) : [one])] })
                .Crossings(People.Rules)))));

    [Fact]
    public void A_correction_and_its_reversal_give_the_original() => ForEverybody(
        People.Any(),
        tries: 50,
        person =>
        {
            var before = Written(person.Crossings(People.Rules));
            var records = person.Absences.ToDictionary(absence => absence.AbsenceId);
            foreach (var absence in person.Absences)
            {
                records[absence.AbsenceId] = absence with { FirstDay = absence.FirstDay.AddDays(-3), LastDay = null };
                RuleEvaluation.Crossings(records.Values, person.Confirmed, People.Rules, person.AsOf);
                records[absence.AbsenceId] = absence;
            }

            Assert.Equal(before, Written(RuleEvaluation.Crossings(records.Values, person.Confirmed, People.Rules, person.AsOf)));
        });

    /// <summary>
    /// Without rules of short spells: looked at on every date in turn, each crossing comes on its own date, as it will stand for good, and
    /// none is taken back. So the dates in turn give what the last one gives at once. Before a person's first day of full sickness the
    /// estimate says nothing (decision 10); what it held back until then comes on that day.
    /// </summary>
    [Fact]
    public void Looked_at_on_every_date_in_turn_each_crossing_comes_on_its_day_and_stays() => ForEverybody(
        People.OfOneYear(),
        tries: 8,
        person =>
        {
            var came = new List<Crossing>();
            var firstSickness = FirstSickness(person);
            foreach (var day in DaysOf(person))
            {
                var crossings = (person with { AsOf = day }).Crossings(Final);
                if (day == firstSickness)
                    came = [.. crossings.Where(crossing => crossing.ReachedOn != day)];
                Assert.Equal(came.Select(Named), crossings.Where(crossing => crossing.ReachedOn != day).Select(Named));
                came.AddRange(crossings.Where(crossing => crossing.ReachedOn == day));
            }

            Assert.Equal(Written(came), Written(person.Crossings(Final)));
        });

    /// <summary>
    /// With them: a crossing before the last spell that had begun by some date stands for good from that date on. Later ones may come late
    /// or be taken back, while the spell grows or an absence is open; after the last date they are those of that date.
    /// </summary>
    [Fact]
    public void Of_short_spells_the_crossings_before_the_last_spell_stay() => ForEverybody(
        People.OfOneYear(),
        tries: 8,
        person =>
        {
            var last = person.Crossings(OfShortSpells);
            foreach (var day in DaysOf(person))
            {
                if (LastSpellBegan(person, day) is { } began)
                {
                    Assert.Equal(
                        last.Where(crossing => crossing.ReachedOn < began).Select(Written),
                        (person with { AsOf = day }).Crossings(OfShortSpells).Where(crossing => crossing.ReachedOn < began).Select(Written));
                }
            }
        });

    private static DateOnly? FirstSickness(Person person) => person.Absences
        .Where(absence => absence.Kind is AbsenceKind.Sickness or AbsenceKind.OccupationalAccident)
        .Min(absence => (DateOnly?)absence.FirstDay);

    private static void ForEverybody<T>(Arbitrary<T> people, int tries, Action<T> holds) =>
        Prop.ForAll(people, holds).Check(Config.QuickThrowOnFailure.WithMaxTest(tries));

    private static int LengthBy(DateOnly asOf, Absence absence) =>
        (absence.LastDay < asOf ? absence.LastDay.Value : asOf).DayNumber - absence.FirstDay.DayNumber + 1;

    private static Absence[] Halves(Absence absence, DateOnly asOf)
    {
        var second = absence.FirstDay.AddDays(LengthBy(asOf, absence) / 2);
        return [absence with { AbsenceId = "second", FirstDay = second }, absence with { LastDay = second.AddDays(-1) }];
    }

    private static (string, DateOnly) Named(Crossing crossing) => (crossing.RuleId, crossing.ReachedOn);

    // A little more than a year; some absences begin before it.
    private static IEnumerable<DateOnly> DaysOf(Person person)
    {
        var days = person.Absences.Select(absence => person.AsOf.DayNumber - absence.FirstDay.DayNumber + 1).Append(430).Max();
        return Enumerable.Range(-days, days + 1).Select(person.AsOf.AddDays);
    }

    /// <summary>A rule that every spell reaches on its first day tells where the last one began.</summary>
    private static DateOnly? LastSpellBegan(Person person, DateOnly day) =>
        (person with { AsOf = day }).Crossings([Rule(new ContinuousDays(1))]) is [.., var last] ? last.ReachedOn : null;
}
