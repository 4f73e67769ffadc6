namespace EarlySupport.LocalPostgres.Tests;

public sealed class SharingTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Two_that_start_at_once_share_one_server_and_the_last_one_stops_it()
    {
        var both = await Task.WhenAll(LocalServer.StartAsync(folder.Options()), LocalServer.StartAsync(folder.Options()));
        Assert.Equal(both[0].ConnectionString, both[1].ConnectionString);

        await both[0].DisposeAsync();
        await both[0].DisposeAsync();
        Assert.True(await Ask.AnswersAsync(both[1].ConnectionString));

        await both[1].DisposeAsync();
        Assert.False(await Ask.AnswersAsync(both[1].ConnectionString));
    }

    [Fact]
    public async Task Another_process_uses_the_server_until_it_ends()
    {
        var here = await LocalServer.StartAsync(folder.Options());
        var (other, connectionString) = await AnotherProcess.StartAsync(folder.Options().DataFolder);
        using var _ = other;
        Assert.Equal(here.ConnectionString, connectionString);

        await here.DisposeAsync();
        Assert.True(await Ask.AnswersAsync(connectionString));

        await other.EndAsync();
        Assert.False(await Ask.AnswersAsync(connectionString));
    }

    [Fact]
    public async Task The_server_of_a_killed_process_is_used_and_stopped_by_the_next()
    {
        var (other, connectionString) = await AnotherProcess.StartAsync(folder.Options().DataFolder);
        using var _ = other;
        await other.KillAsync();

        var next = await LocalServer.StartAsync(folder.Options());
        Assert.Equal(connectionString, next.ConnectionString);

        await next.DisposeAsync();
        Assert.False(await Ask.AnswersAsync(connectionString));
    }

    [Fact]
    public async Task A_killed_server_is_started_again_with_what_was_committed()
    {
        var options = folder.Options() with { Durable = true };
        await using var before = await LocalServer.StartAsync(options);
        await Ask.ScalarAsync(before.ConnectionString, "create table kept as select 7 as number");
        using var postmaster = Ask.Postmaster(options.DataFolder);
        postmaster.Kill();
        while (await Ask.AnswersAsync(before.ConnectionString))
            await Task.Yield();

        await using var after = await LocalServer.StartAsync(options);

        Assert.Equal(7, await Ask.ScalarAsync(after.ConnectionString, "select number from kept"));
    }

    [Fact]
    public async Task A_server_that_forces_nothing_to_disk_is_refused_to_who_counts_on_it()
    {
        await using var server = await LocalServer.StartAsync(folder.Options());

        var refused = await Assert.ThrowsAsync<LocalServerException>(() => LocalServer.StartAsync(folder.Options() with { Durable = true }));

        Assert.Contains("without durability", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_server_is_out_of_reach_of_the_terminals_signals()
    {
        await using var server = await LocalServer.StartAsync(folder.Options());
        using var postmaster = Ask.Postmaster(folder.Options().DataFolder);

        // Fields after the name in brackets: state, parent, process group.
        var fields = (await File.ReadAllTextAsync($"/proc/{postmaster.Id}/stat")).Split(") ")[1].Split(' ');

        Assert.Equal($"{postmaster.Id}", fields[2]);
    }
}
