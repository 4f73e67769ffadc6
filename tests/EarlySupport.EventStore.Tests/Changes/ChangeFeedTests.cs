using EarlySupport.EventStore.Port;
using EarlySupport.EventStore.Tests.Support;
using EarlySupport.EventStore.Tests.Support.Sample;

namespace EarlySupport.EventStore.Tests.Changes;

/// <summary>What a screen that shows read tables is told of commits.</summary>
public sealed class ChangeFeedTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly HashSet<string> Totals = ["day_totals"];

    private static readonly TimeSpan LongTime = TimeSpan.FromMinutes(5);

    private readonly Caller caller = TestDatabase.Someone();

    [Fact]
    public async Task A_follower_hears_of_another_nodes_commit_once_it_can_be_read()
    {
        await using var node = database.Engine();
        await using var other = database.Engine();
        await node.Messages.StartAsync(default);
        await using var changes = node.Changes.FollowAsync(caller.Tenant, Totals, LongTime, default).GetAsyncEnumerator();

        var next = changes.MoveNextAsync();
        Assert.False(next.IsCompleted);
        await other.InvokeAsync<int>(new CountDays("1001", 2), caller, default);
        Assert.True(await Heard(next));
        Assert.Equal(1, await database.ScalarAsync<long>("select count(*) from read.day_totals where tenant_id = $1", caller.Tenant));
    }

    [Fact]
    public async Task Changes_of_another_organisation_or_another_table_are_not_heard_but_a_new_connection_is()
    {
        await using var node = database.Engine();
        await node.Messages.StartAsync(default);
        await using var own = node.Changes.FollowAsync(caller.Tenant, Totals, LongTime, default).GetAsyncEnumerator();
        await using var ofAnotherTable = node.Changes.FollowAsync(caller.Tenant, new HashSet<string> { "anything" }, LongTime, default).GetAsyncEnumerator();
        await using var ofAnother = node.Changes.FollowAsync(TestDatabase.Someone().Tenant, Totals, LongTime, default).GetAsyncEnumerator();

        var (heard, anotherTable, another) = (own.MoveNextAsync().AsTask(), ofAnotherTable.MoveNextAsync().AsTask(), ofAnother.MoveNextAsync().AsTask());
        await node.InvokeAsync<int>(new CountDays("1001", 2), caller, default);
        Assert.True(await Heard(new(heard)));
        Assert.Equal((false, false), (anotherTable.IsCompleted, another.IsCompleted));

        await node.Messages.StopAsync(default);
        await node.Messages.StartAsync(default);
        await Task.WhenAll(anotherTable, another);
    }

    [Fact]
    public async Task Changes_while_nobody_looks_are_one()
    {
        await using var node = database.Engine();
        await node.Messages.StartAsync(default);
        // Both are left waiting, and so not disposed.
        var slow = node.Changes.FollowAsync(caller.Tenant, Totals, LongTime, default).GetAsyncEnumerator();
        var quick = node.Changes.FollowAsync(caller.Tenant, Totals, LongTime, default).GetAsyncEnumerator();
        var first = slow.MoveNextAsync();
        var next = quick.MoveNextAsync();
        for (var i = 0; i < 4; i++)
        {
            await node.InvokeAsync<int>(new CountDays($"{i}", 1), caller, default);
            Assert.True(await Heard(next));
            next = quick.MoveNextAsync();
        }

        // The one that it waited for, and one for all others; or one for all.
        Assert.True(await Heard(first));
        var last = slow.MoveNextAsync().AsTask();
        if (last.IsCompleted)
            last = slow.MoveNextAsync().AsTask();
        Assert.False(last.IsCompleted);
    }

    [Fact]
    public async Task Where_nothing_changes_that_is_told_and_cancelled_it_ends()
    {
        await using var node = database.Engine();
        using var over = new CancellationTokenSource();
        await using var quiet = node.Changes.FollowAsync(caller.Tenant, Totals, TimeSpan.FromMilliseconds(10), over.Token).GetAsyncEnumerator();

        Assert.True(await quiet.MoveNextAsync());
        Assert.False(quiet.Current);
        await over.CancelAsync();
        Assert.False(await quiet.MoveNextAsync());
    }

    private static Task<bool> Heard(ValueTask<bool> change) => change.AsTask().WaitAsync(Patience.Span);
}
