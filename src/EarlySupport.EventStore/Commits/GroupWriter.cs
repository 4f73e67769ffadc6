using Npgsql;
using NpgsqlTypes;

namespace EarlySupport.EventStore.Commits;

/// <summary>
/// Writes a group on a connection of its own: prepared statements, sent together, in one implicit transaction and one round trip. Each
/// organisation's commits are written after entering it, set by set, organisations always in the same order.
/// </summary>
internal sealed class GroupWriter(TenantDatabase database) : IAsyncDisposable
{
    private const string Wake = "select pg_notify('messages', '')";
    private const string Advance = "select store.advance_streams($1, $2, $3, $4, $5, $6)";
    private const string DeleteHandled = "select messages.delete_handled($1, $2)";

    private static readonly string AppendEvents = SqlFile.Read("Commits.append-events.sql");
    private static readonly string Enqueue = SqlFile.Read("Commits.enqueue.sql");

    private NpgsqlConnection? connection;

    /// <summary>After a database error: the transaction was rolled back for certain and the connection can be used again.</summary>
    public bool IsConnected => connection?.FullState == System.Data.ConnectionState.Open;

    public async Task WriteAsync(CommitGroup group)
    {
        await using var batch = new NpgsqlBatch(await ConnectedAsync());
        var rows = group.Rows.ToLookup(row => row.Key.Tenant);
        foreach (var ofTenant in group.Commits.GroupBy(commit => commit.Tenant).OrderBy(commits => commits.Key, StringComparer.Ordinal))
        {
            batch.BatchCommands.Add(database.Enter(ofTenant.Key));
            var commits = ofTenant.ToList();
            AddHandled(batch, commits);
            AddEvents(batch, commits);
            foreach (var table in rows[ofTenant.Key].GroupBy(row => row.Key.Table).OrderBy(table => table.Key.Position))
                table.Key.AddTo(batch, table);
            AddMessages(batch, commits);
        }
        if (group.Commits.Any(commit => commit.Messages.Count > 0))
            Add(batch, Wake);
        await batch.PrepareAsync();
        await batch.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (connection is not null)
            await connection.DisposeAsync();
    }

    private async Task<NpgsqlConnection> ConnectedAsync()
    {
        if (IsConnected)
            return connection!;
        await DisposeAsync();
        return connection = await database.OpenEmptyAsync(CancellationToken.None).ByIndexAsync(CancellationToken.None);
    }

    private static void AddHandled(NpgsqlBatch batch, List<Commit> commits)
    {
        var handled = commits.Where(commit => commit.Handled is not null).Select(commit => commit.Handled!.Value)
            .OrderBy(message => message.Id).ToList();
        if (handled.Count > 0)
            Add(batch, DeleteHandled)
                .WithArray(NpgsqlDbType.Bigint, handled.Select(message => message.Id).ToArray())
                .WithArray(NpgsqlDbType.Integer, handled.Select(message => message.Node).ToArray());
    }

    private static void AddEvents(NpgsqlBatch batch, List<Commit> commits)
    {
        var steps = commits.SelectMany(commit => commit.Streams.Select(step => (commit.Tenant, Step: step)))
            .OrderBy(step => step.Tenant, StringComparer.Ordinal).ThenBy(step => step.Step.Id, StringComparer.Ordinal).ToList();
        if (steps.Count == 0)
            return;
        Add(batch, Advance)
            .WithArray(NpgsqlDbType.Text, steps.Select(step => step.Tenant).ToArray())
            .WithArray(NpgsqlDbType.Text, steps.Select(step => step.Step.Id).ToArray())
            .WithArray(NpgsqlDbType.Text, steps.Select(step => step.Step.Type).ToArray())
            .WithArray(NpgsqlDbType.Bigint, steps.Select(step => step.Step.ExpectedVersion).ToArray())
            .WithArray(NpgsqlDbType.Bigint, steps.Select(step => step.Step.Added).ToArray())
            .WithArray(NpgsqlDbType.TimestampTz, steps.Select(step => step.Step.At).ToArray());

        var events = commits.SelectMany(commit => commit.Events).ToList();
        Add(batch, AppendEvents)
            .WithArray(NpgsqlDbType.Uuid, events.Select(one => one.Recorded.Id).ToArray())
            .WithArray(NpgsqlDbType.Text, events.Select(one => one.Recorded.StreamId).ToArray())
            .WithArray(NpgsqlDbType.Bigint, events.Select(one => one.Recorded.Version).ToArray())
            .WithArray(NpgsqlDbType.Jsonb, events.Select(one => one.Data).ToArray())
            .WithArray(NpgsqlDbType.Text, events.Select(one => one.Recorded.Type).ToArray())
            .WithArray(NpgsqlDbType.TimestampTz, events.Select(one => one.Recorded.RecordedAt).ToArray())
            .WithArray(NpgsqlDbType.Text, events.Select(one => one.Recorded.Tenant).ToArray())
            .WithArray(NpgsqlDbType.Text, events.Select(one => one.DotnetType).ToArray())
            .WithArray(NpgsqlDbType.Text, events.Select(one => one.Recorded.CorrelationId).ToArray())
            .WithArray(NpgsqlDbType.Text, events.Select(one => one.Recorded.CausationId).ToArray())
            .WithArray(NpgsqlDbType.Jsonb, events.Select(one => one.Headers).ToArray());
    }

    private static void AddMessages(NpgsqlBatch batch, List<Commit> commits)
    {
        var messages = OncePerKey(commits.SelectMany(commit => commit.Messages));
        if (messages.Count == 0)
            return;
        Add(batch, Enqueue)
            .WithArray(NpgsqlDbType.Text, messages.Select(one => one.Sender.Tenant).ToArray())
            .WithArray(NpgsqlDbType.Text, messages.Select(one => one.Type).ToArray())
            .WithArray(NpgsqlDbType.Jsonb, messages.Select(one => one.Body).ToArray())
            .WithArray(NpgsqlDbType.TimestampTz, messages.Select(one => one.DueAt).ToArray())
            .WithArray(NpgsqlDbType.TimestampTz, messages.Select(one => one.SentAt).ToArray())
            .WithArray(NpgsqlDbType.Text, messages.Select(one => one.Key).ToArray())
            .WithArray(NpgsqlDbType.Text, messages.Select(one => one.Order).ToArray())
            .WithArray(NpgsqlDbType.Text, messages.Select(one => one.Sender.Actor).ToArray())
            .WithArray(NpgsqlDbType.Text, messages.Select(one => one.Sender.Role).ToArray())
            .WithArray(NpgsqlDbType.Text, messages.Select(one => one.Sender.CorrelationId).ToArray())
            .WithArray(NpgsqlDbType.Text, messages.Select(one => one.Sender.CausationId).ToArray());
    }

    /// <summary>As enqueue.sql does with a message that waits already: the first of a key stays, at the earliest due time.</summary>
    private static List<NewMessage> OncePerKey(IEnumerable<NewMessage> all)
    {
        var once = new List<NewMessage>();
        var places = new Dictionary<(string, string), int>();
        foreach (var message in all)
        {
            if (message.Key is null || places.TryAdd((message.Sender.Tenant, message.Key), once.Count))
                once.Add(message);
            else if (places[(message.Sender.Tenant, message.Key)] is var place && message.DueAt < once[place].DueAt)
                once[place] = once[place] with { DueAt = message.DueAt };
        }
        return once;
    }

    private static NpgsqlParameterCollection Add(NpgsqlBatch batch, string sql)
    {
        var command = new NpgsqlBatchCommand(sql);
        batch.BatchCommands.Add(command);
        return command.Parameters;
    }
}
