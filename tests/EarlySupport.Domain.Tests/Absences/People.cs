using EarlySupport.Domain.Absences;
using EarlySupport.Domain.Policies;
using FsCheck;
using FsCheck.Fluent;

namespace EarlySupport.Domain.Tests.Absences;

/// <summary>A person as payroll and Kela know them, and a day to look at them.</summary>
public sealed record Person(IReadOnlyList<Absence> Absences, IReadOnlyList<ConfirmedAllowanceDays> Confirmed, DateOnly AsOf)
{
    public IReadOnlyList<Crossing> Crossings(IReadOnlyList<Rule> rules) => RuleEvaluation.Crossings(Absences, Confirmed, rules, AsOf);

    public override string ToString() =>
        $"as of {AsOf:yyyy-MM-dd}: {string.Join(' ', Confirmed)} {string.Join('\n', Absences)}";
}

/// <summary>Random people: up to ten absences of all kinds that overlap, touch, stand a weekend apart or far apart, some without end.</summary>
internal static class People
{
    private static readonly DateOnly From = new(2023, 1, 1);

    /// <summary>The statutory rules, the default policy, and limits so low that short histories reach and leave them often.</summary>
    public static readonly IReadOnlyList<Rule> Rules =
    [
        .. StatutoryRules.All,
        .. DefaultPolicy.All,
        Given.Rule(new ContinuousDays(5), "FIVE"),
        Given.Rule(new TotalDays(6, Window.OfMonths(2)), "SIX-IN-MONTHS"),
        Given.Rule(new TotalDays(8, Window.OfDays(45), RearmAfter: 40), "EIGHT-IN-DAYS") with { EffectiveFrom = new(2023, 6, 1) },
        Given.Rule(new SpellCount(2, Window.OfMonths(1)), "TWO"),
        Given.Rule(new SpellCount(3, Window.OfDays(90), MaxLength: 6, RearmAfter: 30), "THREE-SHORT") with { EffectiveTo = new(2025, 1, 1) },
        Given.Rule(new SpellCount(1, Window.OfMonths(1), MaxLength: 3), "ONE-SHORT"),
        Given.Rule(new Relapse(4, 12), "AGAIN"),
        Given.Rule(new AllowanceDays(5), "FULL-FIVE"),
        Given.Rule(new AllowanceDays(12, CountPartial: true), "PARTIAL-TWELVE"),
    ];

    public static Arbitrary<Person> Any() => Arb.From(
        from absences in AbsencesOf(Gen.Choose(-20, 400))
        from confirmed in Counts()
        from asOf in Gen.Choose(0, 1300)
        select new Person(absences, confirmed, From.AddDays(asOf)),
        Smaller);

    /// <summary>As <see cref="Any"/>, inside little more than a year, so that each of its days can be looked at.</summary>
    public static Arbitrary<Person> OfOneYear() => Arb.From(
        from absences in AbsencesOf(Gen.Choose(-20, 60))
        from confirmed in Counts()
        select new Person(absences, confirmed, From.AddDays(430)),
        Smaller);

    private static Gen<IReadOnlyList<Absence>> AbsencesOf(Gen<int> wideGap) =>
        from first in Gen.Choose(0, 60)
        from count in Gen.Choose(0, 10)
        from steps in Gen.ListOf(Step(wideGap), count)
        select (IReadOnlyList<Absence>)InTurn(first, steps);

    private static Gen<(AbsenceKind Kind, int Gap, int Length, bool IsOpen)> Step(Gen<int> wideGap) =>
        from kind in Gen.Frequency(
            (6, Gen.Constant(AbsenceKind.Sickness)),
            (2, Gen.Constant(AbsenceKind.PartialSickness)),
            (1, Gen.Elements(AbsenceKind.OccupationalAccident, AbsenceKind.Rehabilitation, AbsenceKind.ChildSickness)))
        from gap in Gen.Frequency((5, Gen.Choose(0, 5)), (3, Gen.Choose(-5, 40)), (1, wideGap))
        from length in Gen.Frequency((4, Gen.Choose(1, 4)), (3, Gen.Choose(5, 25)), (1, Gen.Choose(26, 130)))
        from open in Gen.Choose(1, 12)
        select (kind, gap, length, open == 1);

    private static List<Absence> InTurn(int first, IEnumerable<(AbsenceKind Kind, int Gap, int Length, bool IsOpen)> steps)
    {
        var absences = new List<Absence>();
        var day = From.AddDays(first);
        foreach (var (kind, gap, length, isOpen) in steps)
        {
            day = day.AddDays(gap);
            absences.Add(new($"A{absences.Count}", kind, day, isOpen ? null : day.AddDays(length - 1), 100));
            day = day.AddDays(length);
        }

        return absences;
    }

    private static Gen<IReadOnlyList<ConfirmedAllowanceDays>> Counts() =>
        from count in Gen.Frequency((3, Gen.Constant(0)), (2, Gen.Choose(1, 3)))
        from counts in Gen.ListOf(Count(), count)
        select (IReadOnlyList<ConfirmedAllowanceDays>)[.. counts];

    private static Gen<ConfirmedAllowanceDays> Count() =>
        from day in Gen.Choose(0, 1300)
        from days in Gen.Frequency((2, Gen.Choose(0, 20)), (1, Gen.Choose(21, 310)))
        select new ConfirmedAllowanceDays(From.AddDays(day), days);

    private static IEnumerable<Person> Smaller(Person person) =>
        person.Absences.Select(one => person with { Absences = [.. person.Absences.Where(other => other != one)] })
            .Concat(person.Confirmed.Select(one => person with { Confirmed = [.. person.Confirmed.Where(other => other != one)] }));
}
