using System.Globalization;
using Dapper;
using EarlySupport.EventStore;
using EarlySupport.Service.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace EarlySupport.Service.Tests.Access;

/// <summary>Who is below whom among thousands: the same as person by person, and without reading everybody for one.</summary>
public sealed class LargeOrganisationTests(LargeOrganisationTests.WithThousands service) : IClassFixture<LargeOrganisationTests.WithThousands>
{
    [Fact]
    public async Task Everybody_below_is_found_however_many_they_are()
    {
        var ledBy = service.Lines.Where(line => line.From <= TestService.FixtureDay).GroupBy(line => line.Employee)
            .Select(lines => lines.MaxBy(line => line.From)).ToLookup(line => line.Supervisor, line => line.Employee);
        var numbers = new List<int>();
        foreach (var leader in (string[])["E1", "E2", "E5", "E30", "E300", "E19999"])
        {
            var expected = Below(leader, ledBy);
            numbers.Add(expected.Count);

            var found = await service.Data.ListAsync<string>(
                "select id from read.people_below(@tenant, array[@leader], @today)", new { tenant = WithThousands.Tenant, leader, today = TestService.FixtureDay });

            Assert.Equal(expected.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
        }

        // Of those who lead many, and of those who lead few or nobody.
        Assert.Contains(numbers, number => number > 5000);
        Assert.Contains(numbers, number => number is > 0 and < 400);
        Assert.Contains(0, numbers);
    }

    [Theory]
    [InlineData("select count(*) from read.people_above(@tenant, (select employee_id from read.people where tenant_id = @tenant and employee_id = 'E777'), @today)")]
    [InlineData("select read.supervisor_on(@tenant, employee_id, @today) from read.people where tenant_id = @tenant and employee_id = 'E777'")]
    [InlineData("select read.employed(@tenant, employee_id, @today) from read.people where tenant_id = @tenant and employee_id = 'E777'")]
    [InlineData("select count(*) from read.people_of(@tenant, 'E5', array['line', 'deputy'], null, '2026-11-01T09:00Z', array['E777', 'E778'])")]
    [InlineData("select count(*) from read.people_of(@tenant, 'E5', array['referred'], 'absence-history', '2026-11-01T09:00Z', array['E777', 'E778'])")]
    public async Task One_person_is_looked_up_without_reading_the_others(string asked)
    {
        await using var connection = await service.Services.GetRequiredService<TenantDatabase>().OpenAsync(WithThousands.Tenant, CancellationToken.None);
        var arguments = new { tenant = WithThousands.Tenant, today = TestService.FixtureDay };
        // The first time a session asks, it reads the catalogue too; after the fifth it may plan for any values.
        for (var i = 0; i < 8; i++)
            await connection.QueryAsync(asked, arguments);

        var plan = await connection.QueryAsync<string>($"explain (analyze, buffers, timing off) {asked}", arguments);

        var read = plan.Select(line => line.Trim()).First(line => line.StartsWith("Buffers:", StringComparison.Ordinal));
        var pages = read.Split("hit=")[1].Split(' ')[0];
        Assert.InRange(int.Parse(pages, CultureInfo.InvariantCulture), 1, 80);
    }

    private static HashSet<string> Below(string leader, ILookup<string?, string> ledBy)
    {
        var found = new HashSet<string>();
        var waiting = new Queue<string>([leader]);
        while (waiting.TryDequeue(out var one))
            foreach (var led in ledBy[one].Where(found.Add))
                waiting.Enqueue(led);
        return found;
    }

    public sealed class WithThousands : TestService
    {
        public const string Tenant = "thousands";

        public IReadOnlyList<(string Employee, DateOnly From, string? Supervisor)> Lines { get; } = [.. Made(new Random(1))];

        public override async Task InitializeAsync()
        {
            await base.InitializeAsync();
            await Data.ListAsync<int>(
                """
                insert into read.people (tenant_id, employee_id, unit_id, employed_from, fte_percent)
                select @tenant, 'E' || n, 'U1', date '2020-01-01', 100 from generate_series(1, 20000) n;
                insert into read.lines_of_command
                select @tenant, employee, day, supervisor, coalesce(lead(day) over (partition by employee order by day), 'infinity')
                from unnest(@employees, @days, @supervisors) as l (employee, day, supervisor);
                insert into read.supervisors select distinct @tenant, s from unnest(@supervisors) s where s is not null;
                insert into read.occupational_health_notices (tenant_id, occasion, subject_id, employee_id, what, on_day, state, told_at)
                select @tenant, 'alert', 'E' || n || '-1', 'E' || n, 'FI-60', date '2026-10-01', 'told', '2026-10-01' from generate_series(1, 20000) n;
                insert into read.referrals (tenant_id, employee_id, subject_id, referred_at)
                select @tenant, 'E' || n, 'I' || n, '2026-10-01' from generate_series(1, 20000) n;
                insert into read.consents (tenant_id, case_id, consent_id, employee_id, scope, given_on, valid_until, form, state)
                select @tenant, 'I' || n, 'S1', 'E' || n, '["absence-history"]', date '2026-10-01', date '2027-10-01', 'written', 'given'
                from generate_series(1, 20000) n;
                select 1
                """,
                new
                {
                    tenant = Tenant,
                    employees = Lines.Select(line => line.Employee).ToArray(),
                    days = Lines.Select(line => line.From).ToArray(),
                    supervisors = Lines.Select(line => line.Supervisor).ToArray(),
                });
            // On its own: within a transaction it would not be allowed.
            await Data.ListAsync<int>("vacuum analyze read.lines_of_command");
            await Data.ListAsync<int>("vacuum analyze read.people");
            await Data.ListAsync<int>("vacuum analyze read.occupational_health_notices");
            await Data.ListAsync<int>("vacuum analyze read.referrals");
            await Data.ListAsync<int>("vacuum analyze read.consents");
        }

        // Everybody is led by somebody of a smaller number, most of them; some lines go in circles, some end, and some change or will.
        private static IEnumerable<(string Employee, DateOnly From, string? Supervisor)> Made(Random random)
        {
            for (var n = 1; n <= 20000; n++)
            {
                yield return ($"E{n}", new(2020, 1, 1), n == 1 ? null : $"E{random.Next(1, (n / 12) + 2)}");
                if (random.Next(5) == 0)
                    yield return ($"E{n}", FixtureDay.AddDays(random.Next(-5, 6)), random.Next(10) == 0 ? null : $"E{random.Next(1, 2000)}");
            }
        }
    }
}
