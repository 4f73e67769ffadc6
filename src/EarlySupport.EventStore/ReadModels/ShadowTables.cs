using EarlySupport.EventStore.Port;
using Npgsql;
using NpgsqlTypes;

namespace EarlySupport.EventStore.ReadModels;

/// <summary>The tables that a read model is rebuilt in, beside the live ones and defined like them.</summary>
internal sealed class ShadowTables(NpgsqlConnection connection, IReadModel model, TimeProvider wallClock)
{
    private static readonly string Progress = SqlFile.Read("ReadModels.progress.sql");

    private readonly Dictionary<string, ReadTableWriter> writers = model.Tables.Select((table, position) =>
        (table.Name, new ReadTableWriter(table, position, $"read.{Shadow(table)}"))).ToDictionary();

    /// <summary>Sequence number of the last event that is in the tables.</summary>
    public long Position { get; set; }

    /// <summary>In the order in which writers write them: locked in this order, nobody waits in a circle.</summary>
    public string LiveTables => string.Join(", ", model.Tables.Select(table => $"read.{table.Name}"));

    /// <summary>Makes them empty; what a rebuild that did not end has left is dropped.</summary>
    public async Task CreateAsync(CancellationToken ct)
    {
        foreach (var table in model.Tables)
            await connection.ExecuteAsync(
                $"drop table if exists read.{Shadow(table)}; create table read.{Shadow(table)} (like read.{table.Name} including all)", ct);
    }

    /// <summary>Writes the rows of a page of the log, and how far it reaches, in one transaction.</summary>
    public async Task WriteAsync(IReadOnlyList<RecordedEvent> page, CancellationToken ct)
    {
        if (page.Count == 0)
            return;
        await using var batch = new NpgsqlBatch(connection);
        foreach (var ofTenant in page.GroupBy(recorded => recorded.Tenant))
        {
            var rows = new RowChanges(writers, ofTenant.Key);
            foreach (var recorded in ofTenant)
                model.Project(recorded with { SequenceNumber = 0 }, rows);
            foreach (var table in rows.Net.GroupBy(row => row.Key.Table))
                table.Key.AddTo(batch, table);
        }
        var progress = new NpgsqlBatchCommand(Progress);
        progress.Parameters.With(NpgsqlDbType.Text, $"{model.Name}:Rebuild").With(NpgsqlDbType.Bigint, page[^1].SequenceNumber)
            .With(NpgsqlDbType.TimestampTz, wallClock.Now());
        batch.BatchCommands.Add(progress);
        await batch.PrepareAsync(ct);
        await batch.ExecuteNonQueryAsync(ct);
        Position = page[^1].SequenceNumber;
    }

    public async Task ReplaceLiveAsync(CancellationToken ct)
    {
        foreach (var table in model.Tables)
            await connection.ExecuteAsync($"select store.replace_read_table('{table.Name}', '{Shadow(table)}')", ct);
    }

    private static string Shadow(ReadTable table) => $"{table.Name}__rebuilt";
}
