using EarlySupport.Domain.Absences;
using EarlySupport.Domain.Organisation;

namespace EarlySupport.Service.Demo;

/// <summary>
/// A few people whose absences are set, so that every rule of the statutory calendar and of the default policy has somebody today who is
/// about to reach it, or has just reached it.
/// </summary>
internal static class CurrentExamples
{
    /// <summary>An example begins with somebody fit for work, so that what it is meant to show is not reached earlier.</summary>
    public const int DaysAtWorkBefore = 60;

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
        [(275, null)],                                             // FI-230 soon
        [(330, null)],                                             // the notice ahead of FI-300 has been given
        [(17, null)],                                              // ORG-20 in two days
        [(40, 18), (0, null)],                                     // ORG-RELAPSE today
        [(80, 79), (41, 40), (2, 1)],                              // ORG-SHORT yesterday
        [(310, 306), (240, 236), (160, 155), (75, 71), (0, null)], // ORG-SPELLS today
    ];

    /// <returns>By employee number; in order of first day.</returns>
    public static Dictionary<string, List<Spell>> For(IReadOnlyList<Employee> employees, DateOnly today)
    {
        var free = employees.Where(employee => employee.SupervisorId is not null && employee.EmployedTo is null)
            .Skip(employees.Count / 3).ToList();
        var examples = new Dictionary<string, List<Spell>>();
        foreach (var pattern in Patterns)
        {
            var spells = pattern.Select(days => new Spell(AbsenceKind.Sickness, Ago(days.First), days.Last is { } last ? Ago(last) : null));
            // Not all with the same supervisor: every other one, as they are dealt out to the teams in turn.
            var person = free.FindIndex(employee => employee.EmployedFrom <= Ago(pattern[0].First));
            if (person < 0)
                continue;
            examples.Add(free[person].EmployeeId, [.. spells]);
            free.RemoveRange(0, Math.Min(free.Count, person + 1));
        }
        return examples;

        DateOnly Ago(int days) => today.AddDays(-days);
    }
}
