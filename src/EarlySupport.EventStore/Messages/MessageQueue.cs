using System.Globalization;
using EarlySupport.EventStore.Commits;
using EarlySupport.EventStore.Port;
using Npgsql;
using NpgsqlTypes;

namespace EarlySupport.EventStore.Messages;

/// <summary>The queue's table. What is put into it, and what leaves it handled, goes through the commits.</summary>
internal sealed class MessageQueue(TenantDatabase database)
{
    /// <summary>First half of the advisory lock of a node; its number is the second.</summary>
    public const int NodeLocks = 0x4E6F6465;

    private const string OneTakerAtATime = "select pg_advisory_xact_lock(x'4D65737361676573'::bigint)";

    private static readonly string Take = SqlFile.Read("Messages.take.sql");
    private static readonly string NextDue = SqlFile.Read("Messages.next-due.sql");
    private static readonly string GiveBack = SqlFile.Read("Messages.give-back.sql");
    private static readonly string Bury = SqlFile.Read("Messages.bury.sql");
    private static readonly string Requeue = SqlFile.Read("Messages.requeue.sql");
    private static readonly string ReleaseLost = SqlFile.Read("Messages.release-lost.sql");
    private static readonly string AnythingDue = SqlFile.Read("Messages.anything-due.sql");
    private static readonly string DueOfCorrelation = SqlFile.Read("Messages.anything-due-of-correlation.sql");

    /// <summary>Takes what is due, earliest first, in one round trip; also says when the next message after now falls due, if any.</summary>
    public async Task<(IReadOnlyList<TakenMessage> Taken, DateTimeOffset? NextDue)> TakeAsync(
        int node, DateTimeOffset now, int limit, CancellationToken ct)
    {
        await using var connection = await database.OpenForEngineAsync(ct);
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands = { new(OneTakerAtATime), new(Take), new(NextDue) },
        };
        batch.BatchCommands[1].Parameters
            .With(NpgsqlDbType.Integer, node).With(NpgsqlDbType.TimestampTz, now).With(NpgsqlDbType.Integer, limit);
        batch.BatchCommands[2].Parameters.With(NpgsqlDbType.TimestampTz, now);
        await batch.PrepareAsync(ct);
        await using var rows = await batch.ExecuteReaderAsync(ct);
        await rows.NextResultAsync(ct);
        var taken = new List<TakenMessage>();
        while (await rows.ReadAsync(ct))
            taken.Add(Read(rows, node));
        await rows.NextResultAsync(ct);
        await rows.ReadAsync(ct);
        DateTimeOffset? next = rows.IsDBNull(0) ? null : rows.GetFieldValue<DateTimeOffset>(0);
        return ([.. taken.OrderBy(message => message.DueAt).ThenBy(message => message.Handle.Id)], next);
    }

    /// <summary>Lets a taken message wait again until <paramref name="dueAt"/>. Nothing happens if the node no longer holds it.</summary>
    public Task GiveBackAsync(TakenMessage message, DateTimeOffset dueAt, int attempts, CancellationToken ct) =>
        ExecuteAsync(GiveBack, OfTaken(message).With(NpgsqlDbType.TimestampTz, dueAt).With(NpgsqlDbType.Integer, attempts), ct);

    /// <summary>Moves a taken message to the dead letters. Nothing happens if the node no longer holds it.</summary>
    public Task BuryAsync(TakenMessage message, DateTimeOffset diedAt, int attempts, string error, CancellationToken ct) =>
        ExecuteAsync(Bury, OfTaken(message).With(NpgsqlDbType.TimestampTz, diedAt).With(NpgsqlDbType.Integer, attempts)
            .With(NpgsqlDbType.Text, error), ct);

    /// <returns>Whether there was such a dead letter.</returns>
    public async Task<bool> RequeueAsync(long id, DateTimeOffset dueAt, CancellationToken ct) => await ExecuteAsync(
        Requeue, new List<NpgsqlParameter>().With(NpgsqlDbType.Bigint, id).With(NpgsqlDbType.TimestampTz, dueAt), ct) == 1;

    /// <summary>Frees what dead nodes had taken.</summary>
    public Task<int> ReleaseLostAsync(CancellationToken ct) =>
        ExecuteAsync(ReleaseLost, new List<NpgsqlParameter>().With(NpgsqlDbType.Integer, NodeLocks), ct);

    /// <param name="correlationId">Only messages of this correlation; null for all.</param>
    public async Task<bool> AnythingDueAsync(DateTimeOffset now, string? correlationId, CancellationToken ct)
    {
        await using var connection = await database.OpenForEngineAsync(ct);
        await using var command = new NpgsqlCommand(correlationId is null ? AnythingDue : DueOfCorrelation, connection);
        command.Parameters.With(NpgsqlDbType.TimestampTz, now);
        if (correlationId is not null)
            command.Parameters.With(NpgsqlDbType.Text, correlationId);
        await command.PrepareAsync(ct);
        return (bool)(await command.ExecuteScalarAsync(ct))!;
    }

    private async Task<int> ExecuteAsync(string sql, List<NpgsqlParameter> parameters, CancellationToken ct)
    {
        await using var connection = await database.OpenForEngineAsync(ct);
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.AddRange(parameters.ToArray());
        return await command.ExecuteNonQueryAsync(ct);
    }

    private static List<NpgsqlParameter> OfTaken(TakenMessage message) => new List<NpgsqlParameter>()
        .With(NpgsqlDbType.Bigint, message.Handle.Id).With(NpgsqlDbType.Integer, message.Handle.Node);

    private static TakenMessage Read(NpgsqlDataReader rows, int node)
    {
        var id = rows.GetInt64(0);
        var caller = new Caller(
            rows.GetString(1), rows.GetString(7), rows.GetString(8), rows.GetString(9), id.ToString(CultureInfo.InvariantCulture));
        return new TakenMessage(
            new HandledMessage(id, node, rows.GetFieldValue<DateTimeOffset>(4)), rows.GetString(2), rows.GetString(3), rows.GetInt32(5),
            rows.IsDBNull(6) ? null : rows.GetString(6), caller);
    }
}
