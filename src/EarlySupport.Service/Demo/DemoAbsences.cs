using EarlySupport.Domain.Absences;
using EarlySupport.Domain.Organisation;

namespace EarlySupport.Service.Demo;

/// <summary>
/// The absences of one person, day by day. Each person has a frailty of their own that stays the same over the years: it makes absences
/// more frequent, and long ones likelier among them.
/// </summary>
internal static class DemoAbsences
{
    private const double SpellsPerYear = 2.7;

    /// <summary>January to December, around 1: the winter's colds, and July's holidays.</summary>
    private static readonly double[] Season = [1.25, 1.3, 1.15, 1.0, 0.9, 0.8, 0.55, 0.9, 1.05, 1.1, 1.1, 0.9];

    /// <summary>Sunday to Saturday, around 1.</summary>
    private static readonly double[] Weekday = [0.35, 1.65, 1.25, 1.2, 1.15, 1.0, 0.4];

    /// <summary>What may begin on a day, from the first year's day to <paramref name="until"/>, inclusive.</summary>
    public static List<Spell> Of(Employee employee, SeededRandom random, DateOnly from, DateOnly until, DateOnly today)
    {
        var frailty = random.Gamma();
        var hasSmallChild = random.Chance(0.25);
        var spells = new List<Spell>();
        var day = employee.EmployedFrom > from ? employee.EmployedFrom : from.AddDays(1);
        var end = employee.EmployedTo is { } employedTo && employedTo < until ? employedTo : until;
        while (day <= end)
        {
            var chance = Season[day.Month - 1] * Weekday[(int)day.DayOfWeek] / 365;
            if (random.Chance(chance * SpellsPerYear * frailty))
                spells.AddRange(Sickness(random, frailty, day));
            else if (hasSmallChild && random.Chance(chance * 1.5))
                spells.Add(Lasting(AbsenceKind.ChildSickness, day, random.Between(1, 3)));
            // Two days at work at least, so that two spells are two.
            day = (spells is [.., { LastDay: { } last }] && last >= day ? last.AddDays(2) : day).AddDays(1);
        }
        return [.. spells.Where(spell => spell.FirstDay <= end).Select(spell => AsKnown(spell, random, employee.EmployedTo, today))];
    }

    private static List<Spell> Sickness(SeededRandom random, double frailty, DateOnly first)
    {
        var length = Length(random, frailty);
        if (random.Chance(0.03))
            return [Lasting(AbsenceKind.OccupationalAccident, first, length)];
        var sickness = Certificates(random, first, length);
        return length >= 30 ? [.. sickness, .. Return(random, length, first.AddDays(length))] : sickness;
    }

    private static int Length(SeededRandom random, double frailty)
    {
        var tail = 0.75 + 0.25 * frailty;
        return random.Share() switch
        {
            var share when share < 0.007 * tail => random.BetweenByMagnitude(90, 330),
            var share when share < 0.036 * tail => random.BetweenByMagnitude(30, 89),
            var share when share < 0.085 * tail => random.BetweenByMagnitude(15, 29),
            var share when share < 0.18 * tail => random.Between(8, 14),
            var share when share < 0.38 => random.Between(4, 7),
            _ => random.Between(1, 3),
        };
    }

    /// <summary>A long sickness comes as several certificates, back to back.</summary>
    private static List<Spell> Certificates(SeededRandom random, DateOnly first, int length)
    {
        var spells = new List<Spell>();
        for (var left = length; left > 0;)
        {
            var days = left <= 14 ? left : Math.Min(left, random.Between(14, 60));
            spells.Add(Lasting(AbsenceKind.Sickness, first.AddDays(length - left), days));
            left -= days;
        }
        return spells;
    }

    /// <summary>How a long sickness goes over into work: some by rehabilitation, some by part-time work.</summary>
    private static IEnumerable<Spell> Return(SeededRandom random, int length, DateOnly first)
    {
        if (random.Chance(0.12))
        {
            yield return Lasting(AbsenceKind.Rehabilitation, first, random.Between(10, 26));
        }
        else if (random.Chance(length >= 60 ? 0.5 : 0.25))
        {
            var percent = random.OneOf([40m, 50m, 50m, 60m]);
            yield return Lasting(AbsenceKind.PartialSickness, first, random.Between(14, 120)) with { Percent = percent };
        }
    }

    /// <summary>The absence as payroll knows it today: of one that still goes on, the last day is known or not.</summary>
    private static Spell AsKnown(Spell spell, SeededRandom random, DateOnly? employedTo, DateOnly today)
    {
        var isOpen = spell.LastDay >= today && random.Chance(0.5);
        var last = spell.LastDay > employedTo ? employedTo : spell.LastDay;
        return spell with { LastDay = isOpen ? null : last };
    }

    private static Spell Lasting(AbsenceKind kind, DateOnly first, int days) => new(kind, first, first.AddDays(days - 1));
}
