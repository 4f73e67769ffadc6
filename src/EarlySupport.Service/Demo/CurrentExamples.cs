using EarlySupport.Domain.Absences;
using EarlySupport.Domain.Organisation;

namespace EarlySupport.Service.Demo;

/// <summary>
/// A few people whose absences are set, so that every rule of the statutory calendar and of the default policy has somebody today who is
/// about to reach it, or has just reached it.
/// </summary>
internal static class CurrentExamples
{
    /// <summary>
    /// Days ago of first and last day; null while open, negative when the last day is known and still ahead. Allowance days are weekdays
    /// after ten of waiting: 60, 90, 150, 230 and 300 come after about 80, 117, 190, 285 and 370 calendar days.
    /// </summary>
    private static readonly (int First, int? Last)[][] Patterns =
    [
        [(1, -2)],                                                 // just begun, the end known
        [(26, null)],                                              // FI-30 and ORG-30 in three days
        [(29, -9)],                                                // FI-30 today, the end known
        [(45, null)],                                              // the notice ahead of FI-60 today
        [(57, null)],                                              // FI-60 in two days
        [(76, null)],                                              // FI-60R in a few days
        [(98, null)],                                              // the notice ahead of FI-90 at about this time
        [(113, -30)],                                              // FI-90 in a few days, the end known
        [(183, null)],                                             // FI-150 soon
        [(280, null)],                                             // FI-230 soon
        [(362, null)],                                             // FI-300 soon; its notice has been given
        [(17, null)],                                              // ORG-20 in two days
        [(40, 18), (0, null)],                                     // ORG-RELAPSE today
        [(80, 79), (41, 40), (2, 1)],                              // ORG-SHORT yesterday
        [(310, 306), (240, 236), (160, 155), (75, 71), (0, null)], // ORG-SPELLS today
    ];

    /// <summary>
    /// Puts each example in the place of the history that is nearest to it in days of the last year, so that the examples change little in
    /// the rates. Where nobody has been employed for long enough, an example is left out.
    /// </summary>
    /// <param name="histories">One for each employee, in the same order.</param>
    public static void SetInto(List<List<Absence>> histories, IReadOnlyList<Employee> employees, DateOnly today)
    {
        var free = Enumerable.Range(0, employees.Count)
            .Where(person => employees[person] is { SupervisorId: not null, EmployedTo: null })
            .ToDictionary(person => person, person => DaysInTheLastYear(histories[person], today));
        foreach (var pattern in Patterns)
        {
            List<Absence> example = [.. pattern.Select(days => Sickness(days.First, days.Last, today))];
            var days = DaysInTheLastYear(example, today);
            var longEnough = free.Where(person => employees[person.Key].EmployedFrom <= example[0].FirstDay).ToList();
            if (longEnough.Count == 0)
                continue;
            var place = longEnough.MinBy(person => Math.Abs(person.Value - days)).Key;
            histories[place] = [.. Before(example, histories[place]), .. example];
            free.Remove(place);
        }
    }

    /// <summary>What of the history stays: what ended so long before that no rule looks back to it any more.</summary>
    private static IEnumerable<Absence> Before(List<Absence> example, List<Absence> history) =>
        history.Where(absence => absence.LastDay < example[0].FirstDay.AddDays(-400));

    private static Absence Sickness(int firstAgo, int? lastAgo, DateOnly today) =>
        new("", AbsenceKind.Sickness, today.AddDays(-firstAgo), lastAgo is { } last ? today.AddDays(-last) : null, 100);

    private static int DaysInTheLastYear(List<Absence> history, DateOnly today) => history.Sum(absence =>
    {
        var first = Math.Max(absence.FirstDay.DayNumber, today.DayNumber - 364);
        var last = Math.Min((absence.LastDay ?? today).DayNumber, today.DayNumber);
        return Math.Max(0, last - first + 1);
    });
}
