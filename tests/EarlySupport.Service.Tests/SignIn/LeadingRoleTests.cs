using EarlySupport.Service.SignIn;
using EarlySupport.Service.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace EarlySupport.Service.Tests.SignIn;

/// <summary>Whoever leads somebody today is a supervisor; whoever did, or will, is not.</summary>
public sealed class LeadingRoleTests(TestService service) : IClassFixture<TestService>
{
    [Fact]
    public async Task Only_the_line_of_today_makes_a_supervisor()
    {
        await service.Data.ListAsync<int>(
            """
            insert into read.people (tenant_id, employee_id, unit_id, employed_from, fte_percent)
            select 'led', id, 'U1', '2020-01-01', 100 from unnest(array['E1', 'S1', 'S2', 'S3']) id;
            insert into read.lines_of_command values
                ('led', 'E1', '2020-01-01', 'S1', '2026-10-01'), ('led', 'E1', '2026-10-01', 'S2', '2026-12-01'), ('led', 'E1', '2026-12-01', 'S3', 'infinity');
            select 1
            """,
            new { });

        var roles = service.Services.GetRequiredService<HeldRoles>();
        var held = new List<string>();
        foreach (var person in (string[])["S1", "S2", "S3"])
            if ((await roles.OfAsync("led", person, ["supervisor"], CancellationToken.None)).Contains("supervisor"))
                held.Add(person);

        Assert.Equal(["S2"], held);
    }
}
