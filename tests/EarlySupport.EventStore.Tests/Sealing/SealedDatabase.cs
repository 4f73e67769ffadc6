using EarlySupport.EventStore.Port;
using EarlySupport.EventStore.Sealing;
using EarlySupport.EventStore.Tests.Support;
using EarlySupport.EventStore.Tests.Support.Sample;
using Npgsql;

namespace EarlySupport.EventStore.Tests.Sealing;

/// <summary>
/// A database with 120 sealed events of two tenants in six seals, by two keys one after the other, with numbers between them that were given
/// out and never used; and six events that are not sealed yet. Nobody else writes into it: what a test changes, it rolls back.
/// </summary>
public sealed class SealedDatabase : IAsyncLifetime
{
    private readonly TestDatabase database = new();

    public TestDatabase Database => database;

    public SealKey FirstKey { get; } = SealKey.Generate();

    public SealKey Key { get; } = SealKey.Generate();

    public async Task InitializeAsync()
    {
        await database.InitializeAsync();
        IReadOnlyList<SealKey> held = [FirstKey];
        await using var engine = database.Engine(options => options with { SealKeys = () => held });
        for (var seal = 0; seal < 6; seal++)
        {
            await AppendAsync(engine, seal, events: 10);
            if (seal == 3)
                held = [Key, FirstKey];
            await engine.Sealer.SealAllAsync(null, Patience.Span, default);
        }
        await AppendAsync(engine, 6, events: 3);
    }

    public Task DisposeAsync() => database.DisposeAsync();

    /// <summary>What is verified after a change that is taken back then; made as the tables' owner, without the constraint that would hinder it.</summary>
    public async Task<Verification> AfterAsync(Func<NpgsqlConnection, Task> change, params KnownSeal[] known)
    {
        await using var connection = await database.Source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await connection.ExecuteAsync("alter table events.mt_events drop constraint fkey_mt_events_stream_id_tenant_id", default);
        await change(connection);
        return await LogVerifier.VerifyAsync(connection, [Key.Id], known, default);
    }

    public Task<Verification> AfterAsync(string sql, params KnownSeal[] known) => AfterAsync(c => c.ExecuteAsync(sql, default), known);

    /// <summary>The sequence numbers of the sealed events, or of those that are not.</summary>
    public Task<List<long>> NumbersAsync(bool isSealed = true) => database.ColumnAsync<long>(
        "select seq_id from events.mt_events where (seq_id <= (select max(up_to_seq_id) from store.seals)) = $1 order by seq_id", isSealed);

    private async Task AppendAsync(EventStoreEngine engine, int round, int events)
    {
        foreach (var tenant in (string[])["a", "b"])
            for (var i = 0; i < events; i++)
            {
                await engine.InvokeAsync<int>(new CountDays($"{i % 5}", round + 1, "Ä \"1\""), new Caller(tenant, "4711", "hr", "c"), default);
                if (i % 4 == 0)
                    await database.ScalarAsync<long>("select nextval('events.mt_events_sequence')");
            }
    }
}
