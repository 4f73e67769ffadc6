using Dapper;
using EarlySupport.Domain.Access;
using EarlySupport.Service.Access;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace EarlySupport.Service.Tests.Access;

/// <summary>
/// A list shows exactly those whose record may be opened: the query for many and the one for one person tell the same, of random organisations
/// with lines of command that change, go in circles and have gaps, with deputies, people who left, referrals and consents.
/// </summary>
public class SeenTogetherTests(TestService service) : IClassFixture<TestService>
{
    private const int People = 12;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task A_list_shows_those_whose_record_may_be_opened(int seed)
    {
        var tenant = $"seen-{seed}";
        await MakeAsync(tenant, new Random(seed));
        var standings = service.Services.GetRequiredService<Standings>();
        var seen = 0;
        foreach (var actor in Enumerable.Range(0, People).Select(Id))
            foreach (var (act, role) in ((Act, Role)[])[(Acts.ReadAbsences, Role.Supervisor), (Acts.ReadAbsences, Role.OccupationalHealth),
                (Acts.ListCases, Role.OccupationalHealth), (Acts.ReadAbsences, Role.Employee)])
            {
                var one = new List<string>();
                foreach (var person in Enumerable.Range(0, People).Select(Id))
                {
                    var standing = await standings.FindAsync(tenant, actor, new Named(person, null, null), CancellationToken.None);
                    if (AccessDecision.Of(act, role, standing!.Standing, null).Refusal is null)
                        one.Add(person);
                }

                var readership = Readership.Of(act, role, tenant, actor, Now);
                Assert.Equal(one, await ListedAsync(readership));
                string[] some = [.. one.Where((_, at) => at % 2 == 0), actor, Id(3), Id(4)];
                Assert.Equal(one.Where(some.Contains), await ListedAsync(readership, some));
                seen += one.Count;
            }

        Assert.NotEqual(0, seen);
    }

    private DateTimeOffset Now => service.Services.GetRequiredService<BusinessClock>().GetUtcNow();

    private static string Id(int number) => $"E{number:00}";

    private Task<IReadOnlyList<string>> ListedAsync(Readership readership, string[]? among = null)
    {
        var asked = new DynamicParameters(readership);
        asked.AddDynamicParams(new { among });
        return service.Data.ListAsync<string>(
            """
            select employee_id from read.people
            where tenant_id = @Tenant and employee_id in (select id from read.people_of(@Tenant, @Actor, @Relations, @Consent, @At, @among::text[])) order by 1
            """,
            asked);
    }

    private async Task MakeAsync(string tenant, Random random)
    {
        await using var connection = new NpgsqlConnection(service.Data.ConnectionString);
        DateOnly Day() => TestService.FixtureDay.AddDays(random.Next(-3, 4));
        foreach (var id in Enumerable.Range(0, People).Select(Id))
        {
            await connection.ExecuteAsync(
                "insert into read.people values (@tenant, @id, null, null, 'U1', null, '2020-01-01', @left, 100)",
                new { tenant, id, left = random.Next(4) == 0 ? Day() : (DateOnly?)null });
            DateOnly[] days = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Day()).Append(new DateOnly(2020, 1, 1)).Distinct().Order()];
            foreach (var (from, until) in days.Zip(days.Skip(1).Append(DateOnly.MaxValue)))
                await connection.ExecuteAsync(
                    "insert into read.lines_of_command values (@tenant, @id, @from, @above, @until)",
                    new { tenant, id, from, above = random.Next(5) == 0 ? null : Id(random.Next(People)), until });
            if (random.Next(3) == 0)
                await connection.ExecuteAsync(
                    "insert into read.deputies values (@tenant, @id, @from, @deputy, @to, @ended)",
                    new { tenant, id, from = Day(), deputy = Id(random.Next(People)), to = Day(), ended = random.Next(3) == 0 ? Day() : (DateOnly?)null });
            if (random.Next(3) == 0)
                await connection.ExecuteAsync("insert into read.referrals values (@tenant, @id, 'C1', now())", new { tenant, id });
            if (random.Next(2) == 0)
                await connection.ExecuteAsync(
                    """insert into read.consents values (@tenant, 'C1', @id, @id, '["absence-history"]', @given, @until, 'on-paper', 'given', @withdrawn)""",
                    new { tenant, id, given = Day(), until = Day(), withdrawn = random.Next(3) == 0 ? Day() : (DateOnly?)null });
        }
    }
}
