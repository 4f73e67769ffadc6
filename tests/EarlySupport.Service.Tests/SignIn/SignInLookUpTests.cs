using Dapper;
using EarlySupport.EventStore;
using EarlySupport.Service.SignIn;
using EarlySupport.Service.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace EarlySupport.Service.Tests.SignIn;

/// <summary>Whoever signs in is found by an index, as the service's own role under row-level security, in an organisation of thousands.</summary>
public sealed class SignInLookUpTests(TestService service) : IClassFixture<TestService>
{
    private const string Organisation = "large";

    private static readonly object Asked = new { tenant = Organisation, names = new[] { "sub-17", "e17@example.org" }, email = "e17@example.org" };

    [Fact]
    public async Task Somebody_is_found_by_what_they_sign_in_with_without_reading_the_others()
    {
        await FillAsync();
        await using var connection = await service.Services.GetRequiredService<TenantDatabase>().OpenAsync(Organisation, CancellationToken.None);

        var plan = string.Join('\n', await connection.QueryAsync<string>($"explain {SignedInPeople.ByName}", Asked));

        Assert.DoesNotContain("Seq Scan", plan, StringComparison.Ordinal);
        foreach (var (index, column) in ((string, string)[])[("people_by_email", "email_lowered"), ("sign_in_names_by_name", "sign_in_name_lowered")])
            Assert.Matches($@"(?:on|using) {index}\b[^\n]*\n *Index Cond: [^\n]*{column}", plan);
    }

    [Fact]
    public async Task They_are_found_in_whatever_case_it_is_written()
    {
        await FillAsync();
        await using var connection = await service.Services.GetRequiredService<TenantDatabase>().OpenAsync(Organisation, CancellationToken.None);

        Assert.Equal(["E17"], await connection.QueryAsync<string>(SignedInPeople.ByName, Asked));
    }

    private Task FillAsync() => service.Data.ListAsync<int>(
        $"""
        insert into read.people (tenant_id, employee_id, name, email, unit_id, employed_from, fte_percent)
        select tenant, 'E' || n, 'Nimi ' || n, 'E' || n || '@Example.org', 'U1', date '2020-01-01', 100
        from generate_series(1, 8000) n, unnest(array['{Organisation}', 'another']) tenant on conflict do nothing;
        insert into read.sign_in_names (tenant_id, person_id, sign_in_name)
        select tenant, 'P' || n, 'Name' || n || '@Example.org'
        from generate_series(1, 4000) n, unnest(array['{Organisation}', 'another']) tenant on conflict do nothing;
        analyze read.people; analyze read.sign_in_names; select 1
        """);
}
