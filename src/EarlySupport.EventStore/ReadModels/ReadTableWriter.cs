using System.Collections.Concurrent;
using EarlySupport.EventStore.Port;
using Npgsql;
using NpgsqlTypes;

namespace EarlySupport.EventStore.ReadModels;

/// <summary>
/// Writes net changes of one table, many rows in one statement. Statements are built once for each shape of change; their number is
/// bounded by the code of the read models.
/// </summary>
/// <param name="position">Where the table stands in the one order in which tables are written and locked.</param>
/// <param name="storedAs">The table's name with its schema; a rebuild writes beside the live table.</param>
internal sealed class ReadTableWriter(ReadTable table, int position, string storedAs)
{
    private static readonly ReadColumn Tenant = new("tenant_id", NpgsqlDbType.Text);

    private readonly ConcurrentDictionary<string, string> updates = new();
    private readonly IReadOnlyList<ReadColumn> key = [Tenant, .. table.Key];
    private readonly IReadOnlyList<ReadColumn> all = [Tenant, .. table.Key, .. table.Columns];

    public ReadTable Table { get; } = table;

    public int Position { get; } = position;

    public string StoredAs { get; } = storedAs;

    public IReadOnlyList<ColumnType> KeyTypes { get; } = [.. table.Key.Select(column => ColumnType.Of(column.Type))];

    public IReadOnlyList<ColumnType> ColumnTypes { get; } = [.. table.Columns.Select(column => ColumnType.Of(column.Type))];

    private string InsertSql => field ??= $"insert into {StoredAs} ({Names(all)}) select * from unnest({Arguments(all.Count)})";

    private string UpsertSql => field ??= $"{InsertSql} on conflict ({Names(key)}) do " + (Table.Columns.Count == 0
        ? "nothing"
        : $"update set {string.Join(", ", Table.Columns.Select(column => $"{column.Name} = excluded.{column.Name}"))}");

    private string DeleteSql => field ??=
        $"delete from {StoredAs} t using unnest({Arguments(key.Count)}) as u ({Names(key)}) where {SameKey}";

    // All rows that follow one another in the same key, the changed ones among them: only those whose end has moved are written again.
    private string UntilSql => field ??=
        $"""
        update {StoredAs} t set {Table.Until} = u.ends
        from (
            select {Names(key)}, coalesce(lead({key[^1].Name}) over (partition by {Names(Followed)} order by {key[^1].Name}), 'infinity') as ends
            from {StoredAs} where ({Names(Followed)}) in (select * from unnest({Arguments(Followed.Count)}))
        ) u
        where {SameKey} and t.{Table.Until} <> u.ends
        """;

    private IReadOnlyList<ReadColumn> Followed => field ??= [.. key.SkipLast(1)];

    private string SameKey => field ??= string.Join(" and ", key.Select(column => $"t.{column.Name} = u.{column.Name}"));

    /// <summary>
    /// Rows go before new ones come, so that what is unique can move from one row to another; a row that had to be new and is gone
    /// again is inserted all the same, for the check, and deleted last.
    /// </summary>
    public void AddTo(NpgsqlBatch batch, IEnumerable<KeyValuePair<RowKey, NetChange>> changes)
    {
        var rows = changes.OrderBy(change => change.Key).ToList();
        var wholes = rows.Select(row => (row.Key, Whole: row.Value as NetChange.Whole)).Where(row => row.Whole is not null).ToList();
        var gone = rows.Select(row => (row.Key, Gone: row.Value as NetChange.Gone)).Where(row => row.Gone is not null).ToList();
        var again = gone.Where(row => row.Gone!.MustBeNew is not null).ToList();

        Add(batch, DeleteSql, key, gone.Where(row => row.Gone!.MustBeNew is null).Select(row => row.Key.Values));
        AddUpdates(batch, rows);
        Add(batch, InsertSql, all, wholes.Where(row => row.Whole!.MustBeNew).Select(row => Row(row.Key, row.Whole!.Values))
            .Concat(again.Select(row => Row(row.Key, row.Gone!.MustBeNew!))));
        Add(batch, UpsertSql, all, wholes.Where(row => !row.Whole!.MustBeNew).Select(row => Row(row.Key, row.Whole!.Values)));
        Add(batch, DeleteSql, key, again.Select(row => row.Key.Values));
        if (Table.Until is not null)
            Add(batch, UntilSql, Followed, wholes.Select(row => row.Key).Concat(gone.Select(row => row.Key)).Select(row => row.Values.ToArray()[..^1]));
    }

    private void AddUpdates(NpgsqlBatch batch, List<KeyValuePair<RowKey, NetChange>> rows)
    {
        var partials = rows.Where(row => row.Value is NetChange.Partial)
            .Select(row => (row.Key, ((NetChange.Partial)row.Value).Assignments))
            .GroupBy(row => string.Join(',', row.Assignments.Select(a => $"{a.Key}{(a.Value.Adds ? '+' : '=')}")));
        foreach (var shape in partials)
        {
            var assigned = shape.First().Assignments;
            Add(batch, updates.GetOrAdd(shape.Key, _ => UpdateSql(assigned)),
                [.. key, .. assigned.Select(a => a.Value.Adds ? Amount(a.Key) : Table.Columns[a.Key])],
                shape.Select(row => Row(row.Key, row.Assignments.Values.Select(assignment => assignment.Value))));
        }
    }

    private ReadColumn Amount(int column) => new(Table.Columns[column].Name, NpgsqlDbType.Bigint);

    private string UpdateSql(SortedList<int, Assignment> assigned)
    {
        var names = assigned.Keys.Select(column => Table.Columns[column].Name).ToList();
        var sets = names.Zip(assigned.Values, (name, assignment) =>
            assignment.Adds ? $"{name} = t.{name} + u.{name}" : $"{name} = u.{name}");
        return $"update {StoredAs} t set {string.Join(", ", sets)} " +
            $"from unnest({Arguments(key.Count + names.Count)}) as u ({Names(key)}, {string.Join(", ", names)}) where {SameKey}";
    }

    private static void Add(NpgsqlBatch batch, string sql, IReadOnlyList<ReadColumn> columns, IEnumerable<object?[]> rows)
    {
        var values = rows.ToList();
        if (values.Count == 0)
            return;
        var command = new NpgsqlBatchCommand(sql);
        for (var i = 0; i < columns.Count; i++)
            command.Parameters.WithArray(columns[i].Type, ColumnType.Of(columns[i].Type).ArrayOf([.. values.Select(row => row[i])]));
        batch.BatchCommands.Add(command);
    }

    private static object?[] Row(RowKey key, IEnumerable<object?> values) => [.. key.Values, .. values];

    private static string Names(IEnumerable<ReadColumn> columns) => string.Join(", ", columns.Select(column => column.Name));

    private static string Arguments(int count) => string.Join(", ", Enumerable.Range(1, count).Select(i => $"${i}"));
}
