using System.Net;
using System.Security.Cryptography;
using EarlySupport.EventStore;
using EarlySupport.Service.Privacy;
using EarlySupport.Service.Tests.Support;
using EarlySupport.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace EarlySupport.Service.Tests.Privacy;

/// <summary>A key for each person and purpose: made before it is used, the same on every node, and gone for good when it is destroyed.</summary>
public class PersonKeysTests(TestService service) : IClassFixture<TestService>
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    private readonly ControlledClock clock = new(new DateTimeOffset(2026, 11, 1, 8, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task An_import_of_a_whole_town_makes_a_key_for_each_person_in_one_go()
    {
        var caller = service.NewOrganisation();
        (await caller.ImportAsync("units", Fixture.Town.Text("units"))).MustBe(HttpStatusCode.OK);
        (await caller.ImportAsync("employees", Fixture.Town.Text("employees"))).MustBe(HttpStatusCode.OK);

        Assert.Equal(300, await CountAsync(caller.Organisation, "distinct person_id"));
        Assert.Equal(300, await CountAsync(caller.Organisation, "*"));
        Assert.Equal(1, await CountAsync(caller.Organisation, "distinct xmin::text"));
        Assert.Equal(0, await service.Data.OneAsync<long>(
            """
            select count(*) from events.mt_events e where tenant_id = @Organisation and type = 'employee_registered' and not exists (
                select from privacy.person_keys k where k.tenant_id = e.tenant_id and k.key_id = e.data -> 'name' ->> 'key'
                  and k.purpose = 'employer' and k.person_id = e.data ->> 'employeeId')
            """, caller));
    }

    [Fact]
    public async Task Nodes_that_ask_at_once_get_the_same_key()
    {
        string[] people = [.. Enumerable.Range(1, 200).Select(i => $"E{i}")];
        var nodes = Enumerable.Range(0, 4).Select(_ => Node()).ToList();

        await Task.WhenAll(nodes.Select((node, i) => node.PrepareAsync("race", i % 2 == 0 ? people : [.. people.Reverse()], Ct)));

        Assert.Equal(200, await CountAsync("race", "*"));
        Assert.All(people, person => Assert.Single(nodes.Select(node => Convert.ToHexString(node.InUse(Of("race", person)).Key)).Distinct()));
    }

    [Fact]
    public async Task What_was_not_prepared_cannot_be_sealed_and_an_unknown_key_opens_nothing()
    {
        var node = Node();

        Assert.Throws<CryptographicException>(() => node.InUse(Of("unprepared", "E1")));
        await node.PrepareAsync("unprepared", ["E1"], Ct);
        var (id, _) = node.InUse(Of("unprepared", "E1"));
        Assert.NotNull(node.Find(Of("unprepared", "E1"), id));
        Assert.Throws<CryptographicException>(() => node.Find(Of("unprepared", "E1"), "another"));
        Assert.Throws<CryptographicException>(() => node.Find(Of("unprepared", "E2"), id));
        Assert.Throws<CryptographicException>(() => node.Find(Of("unprepared", "E1") with { Purpose = KeyFor.OccupationalHealth }, id));
        // Occupational health's text never had a development key.
        Assert.Throws<CryptographicException>(() => node.Find(Of("unprepared", "E1") with { Purpose = KeyFor.OccupationalHealth }, "development"));
    }

    [Fact]
    public async Task A_wrapped_key_opens_in_its_own_row_only()
    {
        await Node().PrepareAsync("moved", ["E1", "E2"], Ct);
        await service.Data.ListAsync<string>(
            """
            update privacy.person_keys k set wrapped = o.wrapped from privacy.person_keys o
            where k.tenant_id = 'moved' and k.person_id = 'E1' and o.tenant_id = 'moved' and o.person_id = 'E2' returning k.key_id
            """);

        await Assert.ThrowsAnyAsync<CryptographicException>(() => Node().PrepareAsync("moved", ["E1"], Ct));
        await Node().PrepareAsync("moved", ["E2"], Ct);
    }

    [Fact]
    public async Task A_destroyed_key_is_gone_with_when_and_by_whom_and_again_changes_nothing()
    {
        var node = Node();
        await node.PrepareAsync("destroyed", ["E1", "E2"], Ct);
        var (id, _) = node.InUse(Of("destroyed", "E1"));

        await node.DestroyAsync(Of("destroyed", "E1"), "H001", Ct);
        var first = await RowsAsync("destroyed");
        await node.DestroyAsync(Of("destroyed", "E1"), "H002", Ct);

        Assert.Equal(first, await RowsAsync("destroyed"));
        Assert.Equal(3, first.Count);
        Assert.Contains($"E1 employer {id} H001 gone", first);
        Assert.Contains("E1 employer development H001 gone", first);
        Assert.Null(node.Find(Of("destroyed", "E1"), id));
        Assert.NotNull(node.Find(Of("destroyed", "E2"), node.InUse(Of("destroyed", "E2")).Id));
    }

    [Fact]
    public async Task Text_written_after_a_destruction_has_a_new_key_and_the_old_stays_forgotten()
    {
        var node = Node();
        await node.PrepareAsync("again", ["E1"], Ct);
        var (old, _) = node.InUse(Of("again", "E1"));
        await node.DestroyAsync(Of("again", "E1"), "H001", Ct);

        await node.PrepareAsync("again", ["E1"], Ct);

        var (id, key) = node.InUse(Of("again", "E1"));
        Assert.NotEqual(old, id);
        Assert.Equal(key, node.Find(Of("again", "E1"), id));
        Assert.Null(node.Find(Of("again", "E1"), old));
    }

    [Fact]
    public async Task A_destruction_that_is_rolled_back_has_not_been()
    {
        var node = Node();
        await node.PrepareAsync("undone", ["E1"], Ct);
        await using (var connection = await service.Services.GetRequiredService<TenantDatabase>().OpenAsync("undone", Ct))
        await using (await connection.BeginTransactionAsync())
            await node.DestroyAsync(connection, Of("undone", "E1"), "H001", Ct);

        Assert.Equal([$"E1 employer {node.InUse(Of("undone", "E1")).Id}"], await RowsAsync("undone"));
    }

    [Theory]
    [InlineData(59, false)]
    [InlineData(60, true)]
    public async Task Where_the_telling_is_lost_a_destroyed_key_is_believed_for_a_minute(int seconds, bool forgotten)
    {
        var (tenant, hears) = ($"lost-{seconds}", Node());
        await hears.PrepareAsync(tenant, ["E1"], Ct);
        var (id, _) = hears.InUse(Of(tenant, "E1"));
        await Node().DestroyAsync(Of(tenant, "E1"), "H001", Ct);

        clock.Advance(TimeSpan.FromSeconds(seconds));
        await hears.FetchAsync([$$"""{"of": "{{tenant}}/E1", "key": "{{id}}", "sealed": ""}"""], Ct);

        Assert.Equal(forgotten, hears.Find(Of(tenant, "E1"), id) is null);
    }

    [Fact]
    public async Task What_was_sealed_before_there_were_keys_opens_until_the_persons_keys_are_destroyed()
    {
        const string Stored = """{"of": "before/E1", "key": "development", "sealed": ""}""";
        var node = Node();
        await node.FetchAsync([Stored], Ct);
        Assert.NotNull(node.Find(Of("before", "E1"), "development"));

        await Node().DestroyAsync(Of("before", "E1"), "H001", Ct);

        var other = Node();
        await other.FetchAsync([Stored], Ct);
        Assert.Null(other.Find(Of("before", "E1"), "development"));
    }

    // A node without ears: it hears of no destruction but its own.
    private PersonKeys Node() => new(service.Services.GetRequiredService<PersonKeyTable>(), clock);

    private static KeyFor Of(string tenant, string person) => new(tenant, person, KeyFor.Employer);

    private Task<long> CountAsync(string tenant, string what) =>
        service.Data.OneAsync<long>($"select count({what}) from privacy.person_keys where tenant_id = @tenant", new { tenant });

    private Task<IReadOnlyList<string>> RowsAsync(string tenant) => service.Data.ListAsync<string>(
        """
        select concat_ws(' ', person_id, purpose, key_id, destroyed_by, case when wrapped is null and destroyed_at is not null then 'gone' end)
        from privacy.person_keys where tenant_id = @tenant order by 1
        """, new { tenant });
}
