using System.Text.Json;
using EarlySupport.EventStore.Port;
using Npgsql;
using NpgsqlTypes;

namespace EarlySupport.EventStore.Streams;

/// <summary>Reads and folds streams; prepared, one round trip each or less.</summary>
internal sealed class StreamReader(TenantDatabase database, LoadGroups loads, EventTypes types, JsonSerializerOptions json)
{
    private static readonly string LoadMany = SqlFile.Read("Streams.load-streams.sql");
    private static readonly string ReadOne = SqlFile.Read("Streams.read-stream.sql");
    private static readonly string ReadMany = SqlFile.Read("Streams.read-streams.sql");

    public async Task<Loaded<TState>> LoadAsync<TState>(
        string tenant, string streamId, TState initial, Func<TState, object, TState> evolve, CancellationToken ct)
    {
        var loaded = new Loaded<TState>(streamId, 0, initial);
        foreach (var stored in await loads.LoadAsync(tenant, streamId, ct))
            loaded = loaded with { Version = stored.Version, State = evolve(loaded.State, types.Read(stored.Type, stored.Data, json)) };
        return loaded;
    }

    public async Task<IReadOnlyDictionary<string, Loaded<TState>>> LoadManyAsync<TState>(
        string tenant, IReadOnlyCollection<string> streamIds, TState initial, Func<TState, object, TState> evolve, CancellationToken ct)
    {
        var loaded = streamIds.Distinct().ToDictionary(id => id, id => new Loaded<TState>(id, 0, initial));
        await using var connection = await database.OpenAsync(tenant, ct);
        await using var command = new NpgsqlCommand(LoadMany, connection);
        command.Parameters.With(NpgsqlDbType.Text, tenant).WithArray(NpgsqlDbType.Text, loaded.Keys.ToArray());
        await command.PrepareAsync(ct);
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct))
        {
            var before = loaded[rows.GetString(0)];
            loaded[before.StreamId] = before with { Version = rows.GetInt64(1), State = evolve(before.State, Event(rows, 2)) };
        }
        return loaded;
    }

    public async Task<IReadOnlyList<RecordedEvent>> ReadAsync(
        string tenant, string streamId, long? upToVersion, DateTimeOffset? recordedUpTo, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(tenant, ct);
        await using var command = new NpgsqlCommand(ReadOne, connection);
        command.Parameters.With(NpgsqlDbType.Text, tenant).With(NpgsqlDbType.Text, streamId)
            .With(NpgsqlDbType.Bigint, upToVersion).With(NpgsqlDbType.TimestampTz, recordedUpTo?.ToUniversalTime());
        await command.PrepareAsync(ct);
        return await RecordedAsync(command, ct);
    }

    public async Task<IReadOnlyList<RecordedEvent>> ReadManyAsync(
        string tenant, IReadOnlyCollection<string> streamIds, long? upToNumber, DateTimeOffset? recordedUpTo, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(tenant, ct);
        await using var command = new NpgsqlCommand(ReadMany, connection);
        command.Parameters.With(NpgsqlDbType.Text, tenant).WithArray(NpgsqlDbType.Text, streamIds.Distinct().ToArray())
            .With(NpgsqlDbType.Bigint, upToNumber).With(NpgsqlDbType.TimestampTz, recordedUpTo?.ToUniversalTime());
        await command.PrepareAsync(ct);
        return await RecordedAsync(command, ct);
    }

    /// <summary>Reads the twelve columns that read-stream.sql, read-streams.sql and read-log.sql share.</summary>
    public async Task<IReadOnlyList<RecordedEvent>> RecordedAsync(NpgsqlCommand command, CancellationToken ct)
    {
        await using var rows = await command.ExecuteReaderAsync(ct);
        var events = new List<RecordedEvent>();
        while (await rows.ReadAsync(ct))
            events.Add(new RecordedEvent(
                rows.GetInt64(0), rows.GetGuid(1), rows.GetString(2), rows.GetString(3), rows.GetInt64(4), rows.GetString(5),
                Event(rows, 5), rows.GetFieldValue<DateTimeOffset>(7), rows.GetString(8), rows.GetString(9), rows.GetString(10),
                rows.IsDBNull(11) ? null : rows.GetString(11)));
        return events;
    }

    private object Event(NpgsqlDataReader rows, int typeColumn) =>
        types.Read(rows.GetString(typeColumn), rows.GetString(typeColumn + 1), json);
}
