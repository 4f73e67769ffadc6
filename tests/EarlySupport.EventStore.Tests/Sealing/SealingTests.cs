using EarlySupport.EventStore.Port;
using EarlySupport.EventStore.Sealing;
using EarlySupport.EventStore.Tests.Support;
using EarlySupport.EventStore.Tests.Support.Sample;
using Npgsql;

namespace EarlySupport.EventStore.Tests.Sealing;

/// <summary>What is sealed, when, and by which key; each test on a database of its own.</summary>
public sealed class SealingTests : IAsyncLifetime
{
    private readonly TestDatabase database = new();
    private readonly ControlledClock clock = new(DateTimeOffset.Parse("2026-11-01T08:00:00.123456Z"));
    private readonly SealKey first = SealKey.Generate();
    private readonly SealKey second = SealKey.Generate();
    private IReadOnlyList<SealKey> held = [];

    public Task InitializeAsync()
    {
        held = [first];
        return database.InitializeAsync();
    }

    public Task DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task What_is_new_is_sealed_and_chained_to_the_seal_before()
    {
        await using var engine = Engine();
        await AppendAsync(engine, 3);
        var one = (await SealAsync(engine))!;
        clock.Advance(TimeSpan.FromMinutes(5));
        await AppendAsync(engine, 2);
        var two = (await SealAsync(engine))!;

        Assert.Equal((1, 0, 3, 3, first.Id), (one.Number, one.After, one.UpTo, one.Count, one.KeyId));
        Assert.Equal((2, 3, 5, 2, first.Id), (two.Number, two.After, two.UpTo, two.Count, two.KeyId));
        Assert.Equal(one.Hash(), two.Previous);
        Assert.Equal(
            ["2026-11-01T08:00:00.123456", "2026-11-01T08:05:00.123456"],
            new[] { one, two }.Select(seal => seal.SealedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff")));
        Assert.True((await VerifyAsync(engine)).Holds);
    }

    [Fact]
    public async Task Where_nothing_is_new_nothing_is_sealed()
    {
        await using var engine = Engine();
        Assert.Null(await SealAsync(engine));
        await AppendAsync(engine, 1);
        var one = await SealAsync(engine);
        // A number given out and never used is no event.
        await database.ScalarAsync<long>("select nextval('events.mt_events_sequence')");

        Assert.Equal(one!.Number, (await SealAsync(engine))!.Number);
        Assert.True((await VerifyAsync(engine)).Holds);
    }

    [Fact]
    public async Task More_than_fits_one_seal_is_sealed_in_several()
    {
        await using var engine = Engine();
        await engine.InvokeAsync<bool>(
            Stage.This(session => session.Append("Days", "many", 0, [.. Enumerable.Repeat(new DaysCounted(1), Sealer.MaxEvents + 1)])), Caller(), default);

        Assert.Equal((2, 1), ((await SealAsync(engine))!.Number, (await database.ScalarAsync<int>("select count from store.seals where number = 2"))));
        Assert.Equal(Sealer.MaxEvents + 1, (await VerifyAsync(engine)).Events);
    }

    [Fact]
    public async Task What_stands_behind_a_writer_that_is_still_open_is_not_sealed_until_it_has_ended()
    {
        await using var engine = Engine();
        await AppendAsync(engine, 2);
        await SealAsync(engine);
        await using var stalling = await StallingWriter.BeginAsync(database, "tenant");
        var early = await stalling.AppendAsync("early");
        await AppendAsync(engine, 1);

        Assert.Equal(1, (await engine.Sealer.SealAsync(null, default))!.Number);
        await stalling.CommitAsync();
        var seal = (await SealAsync(engine))!;
        Assert.Equal((2, early - 1, early + 1, 2), (seal.Number, seal.After, seal.UpTo, seal.Count));
        Assert.True((await VerifyAsync(engine)).Holds);
    }

    [Fact]
    public async Task Nodes_that_seal_beside_writers_that_stall_seal_every_event_once_and_in_one_chain()
    {
        await using var node = Engine();
        await using var other = Engine();
        var seals = 0L;
        // On a busy machine the sealers come late: the writers go on until there is a chain to speak of.
        var writing = Task.WhenAll(Enumerable.Range(0, 4).Select(writer => Task.Run(() => WriteAsync(node, writer, () => Volatile.Read(ref seals) > 3))));
        var sealing = new[] { node, other, node, other }.Select(engine => Task.Run(async () =>
        {
            while (!writing.IsCompleted)
                Volatile.Write(ref seals, (await engine.Sealer.SealAsync(null, default))?.Number ?? 0);
        }));
        await Task.WhenAll([writing, .. sealing]);
        await SealAsync(node);

        var verified = await VerifyAsync(other);
        Assert.True(verified.Holds, $"{verified.Difference}");
        Assert.Equal((await database.ScalarAsync<long>("select count(*) from events.mt_events"), 0), (verified.Events, verified.NotSealedYet));
        Assert.True(verified.Seals > 3, $"Only {verified.Seals} seals.");
    }

    [Fact]
    public async Task A_node_that_is_cut_short_while_sealing_leaves_nothing_and_another_goes_on()
    {
        await using var tenants = database.TenantsNamed("cut short");
        await using (var engine = Engine(tenants))
        {
            await AppendAsync(engine, 3);
            // Before its commit it waits for this lock, which takes no transaction id of its own, and is ended there.
            await using var holding = await database.Source.OpenConnectionAsync();
            await using var transaction = await holding.BeginTransactionAsync();
            await holding.ExecuteAsync("lock table store.seal_leaves in share mode", default);
            var cut = SealAsync(engine);
            await database.UntilAsync("select exists (select from pg_stat_activity where application_name = 'cut short' and wait_event_type = 'Lock')");
            await database.ScalarAsync<bool>("select bool_and(pg_terminate_backend(pid)) from pg_stat_activity where application_name = 'cut short'");
            await Assert.ThrowsAnyAsync<NpgsqlException>(() => cut);
        }

        Assert.Equal(0, await database.ScalarAsync<long>("select count(*) from store.seals"));
        await using var next = Engine();
        Assert.Equal((1, 3), ((await SealAsync(next))!.Number, (await VerifyAsync(next)).Events));
    }

    [Fact]
    public async Task A_key_set_while_the_service_runs_signs_the_next_seal_and_follows_the_one_before()
    {
        await using var engine = Engine();
        await AppendAsync(engine, 1);
        await SealAsync(engine);
        held = [second, first];
        await AppendAsync(engine, 1);

        Assert.Equal(second.Id, (await SealAsync(engine))!.KeyId);
        // The earlier one is not needed any more, and trusting either is enough.
        held = [second];
        await AppendAsync(engine, 1);
        Assert.Equal(second.Id, (await SealAsync(engine))!.KeyId);
        Assert.True((await engine.Verifier.VerifyAsync([first.Id], [], default)).Holds);
        Assert.True((await engine.Verifier.VerifyAsync([second.Id], [], default)).Holds);
        Assert.Equal(DifferenceKind.KeyNotTrusted, (await engine.Verifier.VerifyAsync([SealKey.Generate().Id], [], default)).Difference!.Kind);
    }

    [Fact]
    public async Task A_key_is_taken_up_without_a_seal_once_however_often_it_is_asked()
    {
        await using var engine = Engine();
        await AppendAsync(engine, 1);
        await SealAsync(engine);
        held = [second, first];
        await engine.Sealer.AdoptKeyAsync(default);
        await engine.Sealer.AdoptKeyAsync(default);

        Assert.Equal([first.Id, second.Id], await database.ColumnAsync<string>("select id from store.seal_keys order by position"));
        Assert.True((await VerifyAsync(engine)).Holds);
    }

    [Fact]
    public async Task Nothing_is_sealed_without_a_key_or_with_one_that_may_not_go_on()
    {
        await using var engine = Engine();
        await AppendAsync(engine, 1);
        held = [];
        Assert.Equal("No key to seal with is set.", await RefusedAsync(engine));
        held = [first];
        await SealAsync(engine);
        await AppendAsync(engine, 1);

        held = [second];
        Assert.Contains($"Key {second.Id} is not signed by {first.Id}", await RefusedAsync(engine), StringComparison.Ordinal);
        held = [second, first];
        await SealAsync(engine);
        await AppendAsync(engine, 1);
        held = [first];
        Assert.Contains($"Key {first.Id} has been followed by {second.Id}", await RefusedAsync(engine), StringComparison.Ordinal);
        Assert.Equal(2, await database.ScalarAsync<long>("select count(*) from store.seals"));
    }

    [Fact]
    public async Task Nothing_is_sealed_behind_a_seal_that_was_forged_or_where_one_that_is_known_is_gone()
    {
        await using var engine = Engine();
        await AppendAsync(engine, 1);
        var known = (await SealAsync(engine))!.Known;
        await AppendAsync(engine, 1);
        await database.ExecuteAsync("update store.seals set count = 2");
        Assert.Contains("run verify", await RefusedAsync(engine), StringComparison.Ordinal);
        await database.ExecuteAsync("delete from store.seal_leaves");
        await database.ExecuteAsync("delete from store.seals");

        Assert.Equal("Seal 1, which was made before, is no longer there; run verify.", await RefusedAsync(engine, known));
    }

    [Fact]
    public async Task An_event_that_this_service_cannot_have_written_is_not_sealed()
    {
        await using var engine = Engine();
        await AppendAsync(engine, 1);
        await database.ExecuteAsync("update events.mt_events set data = (repeat('[', 1001) || repeat(']', 1001))::jsonb");

        Assert.StartsWith("Event 1 was not written by this service", await RefusedAsync(engine), StringComparison.Ordinal);
    }

    private static async Task<string> RefusedAsync(EventStoreEngine engine, KnownSeal? known = null) =>
        (await Assert.ThrowsAsync<SealingRefusedException>(() => engine.Sealer.SealAllAsync(known, Patience.Span, default))).Message;

    private EventStoreEngine Engine(TenantDatabase? tenants = null) =>
        database.Engine(options => options with { SealKeys = () => held, WallClock = clock }, tenants);

    private static Task<Seal?> SealAsync(EventStoreEngine engine) => engine.Sealer.SealAllAsync(null, Patience.Span, default);

    private Task<Verification> VerifyAsync(EventStoreEngine engine) => engine.Verifier.VerifyAsync([first.Id, second.Id], [], default);

    private static Caller Caller() => TestDatabase.Someone();

    private static async Task AppendAsync(EventStoreEngine engine, int events)
    {
        var caller = Caller();
        for (var i = 0; i < events; i++)
            await engine.InvokeAsync<int>(new CountDays("1001", 1), caller, default);
    }

    private async Task WriteAsync(EventStoreEngine engine, int writer, Func<bool> enough)
    {
        var random = new Random(writer);
        for (var i = 0; i < 40 || (!enough() && i < 4000); i++)
        {
            await using var stalling = await StallingWriter.BeginAsync(database, $"stalling-{writer}");
            await stalling.AppendAsync($"{i}");
            await AppendAsync(engine, 1);
            await (random.Next(3) == 0 ? stalling.RollBackAsync() : stalling.CommitAsync());
        }
    }
}
