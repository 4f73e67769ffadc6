using EarlySupport.EventStore.Port;
using Npgsql;
using NpgsqlTypes;

namespace EarlySupport.EventStore.Streams;

/// <summary>Reads and folds streams; prepared, one round trip each or less.</summary>
internal sealed class StreamReader(TenantDatabase database, LoadGroups loads, EventStoreOptions options)
{
    private static readonly string LoadMany = SqlFile.Read("Streams.load-streams.sql");
    private static readonly string ReadOne = SqlFile.Read("Streams.read-stream.sql");
    private static readonly string ReadMany = SqlFile.Read("Streams.read-streams.sql");

    public async Task<Loaded<TState>> LoadAsync<TState>(
        string tenant, string streamId, TState initial, Func<TState, object, TState> evolve, CancellationToken ct)
    {
        var loaded = new Loaded<TState>(streamId, 0, initial);
        var stored = await loads.LoadAsync(tenant, streamId, ct);
        await options.BeforeReading([.. stored.Select(one => one.Data)], ct);
        foreach (var one in stored)
            loaded = loaded with { Version = one.Version, State = evolve(loaded.State, Event(one.Type, one.Data)) };
        return loaded;
    }

    public async Task<IReadOnlyDictionary<string, Loaded<TState>>> LoadManyAsync<TState>(
        string tenant, IReadOnlyCollection<string> streamIds, TState initial, Func<TState, object, TState> evolve, CancellationToken ct)
    {
        var loaded = streamIds.Distinct().ToDictionary(id => id, id => new Loaded<TState>(id, 0, initial));
        var stored = await StoredAsync(tenant, [.. loaded.Keys], ct);
        await options.BeforeReading([.. stored.Select(one => one.Event.Data)], ct);
        foreach (var (stream, one) in stored)
            loaded[stream] = loaded[stream] with { Version = one.Version, State = evolve(loaded[stream].State, Event(one.Type, one.Data)) };
        return loaded;
    }

    public async Task<IReadOnlyList<RecordedEvent>> ReadAsync(
        string tenant, string streamId, long? upToVersion, DateTimeOffset? recordedUpTo, CancellationToken ct)
    {
        var parameters = new List<NpgsqlParameter>().With(NpgsqlDbType.Text, tenant).With(NpgsqlDbType.Text, streamId)
            .With(NpgsqlDbType.Bigint, upToVersion).With(NpgsqlDbType.TimestampTz, recordedUpTo?.ToUniversalTime());
        return await OpenedAsync(await StoredAsync(tenant, ReadOne, parameters, ct), ct);
    }

    public async Task<IReadOnlyList<RecordedEvent>> ReadManyAsync(
        string tenant, IReadOnlyCollection<string> streamIds, long? upToNumber, DateTimeOffset? recordedUpTo, CancellationToken ct)
    {
        var parameters = new List<NpgsqlParameter>().With(NpgsqlDbType.Text, tenant)
            .WithArray(NpgsqlDbType.Text, streamIds.Distinct().ToArray())
            .With(NpgsqlDbType.Bigint, upToNumber).With(NpgsqlDbType.TimestampTz, recordedUpTo?.ToUniversalTime());
        return await OpenedAsync(await StoredAsync(tenant, ReadMany, parameters, ct), ct);
    }

    /// <summary>
    /// Reads the twelve columns that read-stream.sql, read-streams.sql and read-log.sql share. The events' data is JSON still:
    /// <see cref="OpenedAsync"/> may need another connection, and is for when this one is given back.
    /// </summary>
    public static async Task<IReadOnlyList<RecordedEvent>> StoredAsync(NpgsqlCommand command, CancellationToken ct)
    {
        await using var rows = await command.ExecuteReaderAsync(ct);
        var events = new List<RecordedEvent>();
        while (await rows.ReadAsync(ct))
            events.Add(new RecordedEvent(
                rows.GetInt64(0), rows.GetGuid(1), rows.GetString(2), rows.GetString(3), rows.GetInt64(4), rows.GetString(5),
                rows.GetString(6), rows.GetFieldValue<DateTimeOffset>(7), rows.GetString(8), rows.GetString(9), rows.GetString(10),
                rows.IsDBNull(11) ? null : rows.GetString(11)));
        return events;
    }

    /// <summary>The same events, their data read as what it is.</summary>
    public async Task<IReadOnlyList<RecordedEvent>> OpenedAsync(IReadOnlyList<RecordedEvent> stored, CancellationToken ct)
    {
        await options.BeforeReading([.. stored.Select(one => (string)one.Data)], ct);
        return [.. stored.Select(one => one with { Data = Event(one.Type, (string)one.Data) })];
    }

    private async Task<IReadOnlyList<RecordedEvent>> StoredAsync(
        string tenant, string sql, List<NpgsqlParameter> parameters, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(tenant, ct);
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.AddRange(parameters.ToArray());
        await command.PrepareAsync(ct);
        return await StoredAsync(command, ct);
    }

    private async Task<List<(string Stream, StoredEvent Event)>> StoredAsync(string tenant, string[] streamIds, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(tenant, ct);
        await using var command = new NpgsqlCommand(LoadMany, connection);
        command.Parameters.With(NpgsqlDbType.Text, tenant).WithArray(NpgsqlDbType.Text, streamIds);
        await command.PrepareAsync(ct);
        await using var rows = await command.ExecuteReaderAsync(ct);
        var events = new List<(string, StoredEvent)>();
        while (await rows.ReadAsync(ct))
            events.Add((rows.GetString(0), new StoredEvent(rows.GetInt64(1), rows.GetString(2), rows.GetString(3))));
        return events;
    }

    private object Event(string type, string data) => options.EventTypes.Read(type, data, options.Json);
}
