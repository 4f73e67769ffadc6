using System.Data;
using System.Threading.Channels;
using Npgsql;
using NpgsqlTypes;

namespace EarlySupport.EventStore.Streams;

/// <summary>
/// Loads of single streams that wait together share a round trip, as commits do: under load most of the work of a small load is its
/// round trip. A lone load never waits for company.
/// </summary>
internal sealed class LoadGroups : IAsyncDisposable
{
    private const int MaxGroup = 64;

    private static readonly string LoadStream = SqlFile.Read("Streams.load-stream.sql");

    private readonly Channel<Load> waiting = Channel.CreateUnbounded<Load>();
    private readonly TenantDatabase database;
    private readonly Task running;
    private NpgsqlConnection? connection;

    public LoadGroups(TenantDatabase database)
    {
        this.database = database;
        running = Task.Run(RunAsync);
    }

    /// <summary>A stream's events from the first, not yet read as what they are: that is for the caller's own thread.</summary>
    public Task<List<StoredEvent>> LoadAsync(string tenant, string streamId, CancellationToken ct)
    {
        var load = new Load(tenant, streamId, ct);
        return waiting.Writer.TryWrite(load) ? load.Events.Task : throw new ObjectDisposedException(nameof(EventStoreEngine));
    }

    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await running;
        if (connection is not null)
            await connection.DisposeAsync();
    }

    private async Task RunAsync()
    {
        while (await waiting.Reader.WaitToReadAsync())
        {
            var group = new List<Load>();
            while (group.Count < MaxGroup && waiting.Reader.TryRead(out var load))
            {
                if (load.Cancellation.IsCancellationRequested)
                    load.Events.SetCanceled(load.Cancellation);
                else
                    group.Add(load);
            }
            if (group.Count > 0)
                await AnswerAsync(group);
        }
    }

    private async Task AnswerAsync(IReadOnlyList<Load> group)
    {
        try
        {
            var events = await ReadAsync(group);
            for (var i = 0; i < group.Count; i++)
                group[i].Events.SetResult(events[i]);
        }
        catch (PostgresException) when (group.Count > 1)
        {
            // An id that the database cannot take is the error of who asked for it.
            foreach (var load in group)
                await AnswerAsync([load]);
        }
        catch (Exception error)
        {
            foreach (var load in group)
                load.Events.SetException(error);
        }
    }

    private async Task<List<StoredEvent>[]> ReadAsync(IReadOnlyList<Load> group)
    {
        var tenants = group.Index().GroupBy(load => load.Item.Tenant).Select(loads => loads.ToList()).ToList();
        await using var batch = new NpgsqlBatch(await ConnectedAsync());
        foreach (var loads in tenants)
        {
            batch.BatchCommands.Add(database.Enter(loads[0].Item.Tenant));
            var load = new NpgsqlBatchCommand(LoadStream);
            load.Parameters.With(NpgsqlDbType.Text, loads[0].Item.Tenant).WithArray(NpgsqlDbType.Text, loads.Select(one => one.Item.StreamId).ToArray());
            batch.BatchCommands.Add(load);
        }
        await batch.PrepareAsync();
        await using var rows = await batch.ExecuteReaderAsync();
        var events = group.Select(_ => new List<StoredEvent>()).ToArray();
        foreach (var loads in tenants)
        {
            // After the row of having entered.
            await rows.NextResultAsync();
            while (await rows.ReadAsync())
                events[loads[rows.GetInt32(0) - 1].Index].Add(new StoredEvent(rows.GetInt64(1), rows.GetString(2), rows.GetString(3)));
            await rows.NextResultAsync();
        }
        return events;
    }

    private async Task<NpgsqlConnection> ConnectedAsync()
    {
        if (connection?.FullState == ConnectionState.Open)
            return connection;
        if (connection is not null)
            await connection.DisposeAsync();
        return connection = await database.OpenEmptyAsync(CancellationToken.None).ByIndexAsync(CancellationToken.None);
    }

    private sealed record Load(string Tenant, string StreamId, CancellationToken Cancellation)
    {
        public TaskCompletionSource<List<StoredEvent>> Events { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}

internal readonly record struct StoredEvent(long Version, string Type, string Data);
