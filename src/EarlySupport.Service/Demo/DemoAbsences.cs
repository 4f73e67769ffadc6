using EarlySupport.Domain.Absences;
using EarlySupport.Domain.Organisation;

namespace EarlySupport.Service.Demo;

/// <summary>
/// The absences of one person, day by day. Each person has a frailty of their own that stays the same over the years: it makes absences
/// more frequent, and long ones likelier among them.
/// </summary>
internal static class DemoAbsences
{
    private const double SpellsPerYear = 2.65;

    /// <summary>January to December, around 1: the winter's colds, and July's holidays.</summary>
    private static readonly double[] Season = [1.25, 1.3, 1.15, 1.0, 0.9, 0.8, 0.55, 0.9, 1.05, 1.1, 1.1, 0.9];

    /// <summary>Sunday to Saturday, around 1.</summary>
    private static readonly double[] Weekday = [0.35, 1.65, 1.25, 1.2, 1.15, 1.0, 0.4];

    /// <summary>
    /// Those that begin after <paramref name="from"/>, up to <paramref name="today"/> inclusive, in order. Their ids are still to be given.
    /// </summary>
    public static List<Absence> Of(Employee employee, SeededRandom random, DateOnly from, DateOnly today)
    {
        var frailty = random.Gamma();
        var hasSmallChild = random.Chance(0.25);
        var absences = new List<Absence>();
        var day = employee.EmployedFrom > from ? employee.EmployedFrom : from.AddDays(1);
        var end = employee.EmployedTo is { } employedTo && employedTo < today ? employedTo : today;
        while (day <= end)
        {
            var chance = Season[day.Month - 1] * Weekday[(int)day.DayOfWeek] / 365;
            if (random.Chance(chance * SpellsPerYear * frailty))
                absences.AddRange(Sickness(random, frailty, day));
            else if (hasSmallChild && random.Chance(chance * 1.5))
                absences.Add(Lasting(AbsenceKind.ChildSickness, day, random.Between(1, 3)));
            // Two days at work at least, so that two spells are two.
            day = (absences is [.., { LastDay: { } last }] && last >= day ? last.AddDays(2) : day).AddDays(1);
        }
        return
        [
            .. absences.Where(absence => absence.FirstDay <= end)
                .Select(absence => AsKnown(absence, random, employee.EmployedTo, today)),
        ];
    }

    private static List<Absence> Sickness(SeededRandom random, double frailty, DateOnly first)
    {
        var length = Length(random, frailty);
        if (random.Chance(0.03))
            return [Lasting(AbsenceKind.OccupationalAccident, first, length)];
        var certificates = Certificates(random, first, length);
        return length < 30 ? certificates : [.. certificates, .. Return(random, length, first.AddDays(length))];
    }

    private static int Length(SeededRandom random, double frailty)
    {
        var tail = 0.75 + 0.25 * frailty;
        return random.Share() switch
        {
            var share when share < 0.0088 * tail => random.BetweenByMagnitude(90, 330),
            var share when share < 0.0235 * tail => random.BetweenByMagnitude(30, 89),
            var share when share < 0.0570 * tail => random.BetweenByMagnitude(15, 29),
            var share when share < 0.1500 * tail => random.Between(8, 14),
            var share when share < 0.38 => random.Between(4, 7),
            _ => random.Between(1, 3),
        };
    }

    /// <summary>A long sickness comes as several certificates, back to back.</summary>
    private static List<Absence> Certificates(SeededRandom random, DateOnly first, int length)
    {
        var absences = new List<Absence>();
        for (var left = length; left > 0;)
        {
            var days = left <= 14 ? left : Math.Min(left, random.Between(14, 60));
            absences.Add(Lasting(AbsenceKind.Sickness, first.AddDays(length - left), days));
            left -= days;
        }
        return absences;
    }

    /// <summary>How a long sickness goes over into work: some by rehabilitation, some by part-time work.</summary>
    private static IEnumerable<Absence> Return(SeededRandom random, int length, DateOnly first)
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
    private static Absence AsKnown(Absence absence, SeededRandom random, DateOnly? employedTo, DateOnly today)
    {
        var isOpen = absence.LastDay >= today && random.Chance(0.5);
        var last = absence.LastDay > employedTo ? employedTo : absence.LastDay;
        return absence with { LastDay = isOpen ? null : last };
    }

    private static Absence Lasting(AbsenceKind kind, DateOnly first, int days) => new("", kind, first, first.AddDays(days - 1), 100);
}
