using EarlySupport.Domain.Organisation;

namespace EarlySupport.Service.Demo;

/// <summary>The people: a director, a head of each sector, supervisors of about 24 people in the units, and those they supervise.</summary>
internal static class DemoStaff
{
    private const int PeoplePerSupervisor = 24;

    /// <returns>In the order of their numbers, each after their supervisor.</returns>
    public static List<Employee> Hire(SeededRandom random, int people, DateOnly today, DateOnly absencesFrom)
    {
        var posts = Posts(people);
        var mailboxes = new Dictionary<string, int>();
        return [.. posts.Select((post, index) => Employed(post, index, Employment(post)))];

        (DateOnly From, DateOnly? To) Employment(Post post)
        {
            var from = !post.IsLead && random.Chance(0.15)
                ? Between(absencesFrom.AddDays(1), today.AddDays(-30))
                : Between(absencesFrom.AddYears(-20), absencesFrom);
            var leaves = !post.IsLead && random.Chance(0.05);
            return (from, leaves ? Between(Later(from.AddDays(30), absencesFrom), today.AddDays(90)) : null);
        }

        Employee Employed(Post post, int index, (DateOnly From, DateOnly? To) employment)
        {
            var name = DemoNames.One(random);
            var email = post.IsLead || random.Chance(0.9) ? Mailbox(name, mailboxes) : null;
            var fte = post.IsLead || random.Chance(0.87) ? 100 : random.OneOf([50m, 60m, 80m]);
            return new Employee(
                Number(index), name, email, post.UnitId, post.SupervisorIndex is { } supervisor ? Number(supervisor) : null,
                employment.From, employment.To, fte);
        }

        DateOnly Between(DateOnly first, DateOnly last) =>
            first.AddDays(random.Between(0, Math.Max(0, last.DayNumber - first.DayNumber)));
    }

    private static List<Post> Posts(int people)
    {
        var posts = new List<Post> { new(DemoUnits.All[0].UnitId, null, IsLead: true) };
        foreach (var sector in DemoUnits.All.DistinctBy(unit => unit.Sector))
            posts.Add(new Post(sector.UnitId, 0, IsLead: true));
        var sectors = DemoUnits.All.Select(unit => unit.Sector).Distinct().ToList();
        var teams = Math.Max(DemoUnits.All.Count, (people - posts.Count + PeoplePerSupervisor / 2) / (PeoplePerSupervisor + 1));
        var firstSupervisor = posts.Count;
        for (var team = 0; team < teams; team++)
        {
            var unit = DemoUnits.All[team % DemoUnits.All.Count];
            posts.Add(new Post(unit.UnitId, 1 + sectors.IndexOf(unit.Sector), IsLead: true));
        }
        for (var team = 0; posts.Count < people; team = (team + 1) % teams)
            posts.Add(new Post(posts[firstSupervisor + team].UnitId, firstSupervisor + team, IsLead: false));
        return posts;
    }

    private static string Number(int index) => $"E{index + 1:D5}";

    private static string Mailbox(string name, Dictionary<string, int> taken)
    {
        var mailbox = string.Concat(name.ToLowerInvariant().Select(c => c switch { 'ä' or 'å' => 'a', 'ö' => 'o', ' ' => '.', _ => c }));
        taken[mailbox] = taken.GetValueOrDefault(mailbox) + 1;
        return $"{mailbox}{(taken[mailbox] == 1 ? "" : taken[mailbox])}@example.org";
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private sealed record Post(string UnitId, int? SupervisorIndex, bool IsLead);
}
