using EarlySupport.EventStore.Port;

namespace EarlySupport.EventStore.ReadModels;

/// <summary>The row changes of one tenant's events, net, each checked against its table when it is declared.</summary>
internal sealed class RowChanges(IReadOnlyDictionary<string, ReadTableWriter> tables, string tenant) : IRowChanges
{
    private readonly Dictionary<RowKey, NetChange> net = [];

    public IReadOnlyDictionary<RowKey, NetChange> Net => net;

    public void Insert(ReadTable table, object[] key, params object?[] values) => Whole(table, key, values, mustBeNew: true);

    public void Upsert(ReadTable table, object[] key, params object?[] values) => Whole(table, key, values, mustBeNew: false);

    public void Set(ReadTable table, object[] key, params (string Column, object? Value)[] values)
    {
        var writer = WriterOf(table);
        var assignments = new SortedList<int, Assignment>();
        foreach (var (name, value) in values)
        {
            var column = ColumnOf(writer, name);
            assignments.Add(column, new Assignment(false, Accepted(writer.ColumnTypes[column], value, table, name)));
        }
        Change(writer, key, new NetChange.Partial(assignments));
    }

    public void Add(ReadTable table, object[] key, string column, long amount)
    {
        var writer = WriterOf(table);
        var number = ColumnOf(writer, column);
        if (!writer.ColumnTypes[number].IsNumber)
            throw new ArgumentException($"{table.Name}.{column} is no number that could be added to.");
        Change(writer, key, new NetChange.Partial(new SortedList<int, Assignment> { [number] = new(true, amount) }));
    }

    public void Delete(ReadTable table, object[] key) => Change(WriterOf(table), key, new NetChange.Gone(null));

    private void Whole(ReadTable table, object[] key, object?[] values, bool mustBeNew)
    {
        var writer = WriterOf(table);
        if (values.Length != table.Columns.Count)
            throw new ArgumentException($"{table.Name} has {table.Columns.Count} columns besides its key, not {values.Length}.");
        var accepted = values.Select((value, i) => Accepted(writer.ColumnTypes[i], value, table, table.Columns[i].Name)).ToArray();
        Change(writer, key, new NetChange.Whole(accepted, mustBeNew));
    }

    private void Change(ReadTableWriter writer, object[] key, NetChange change)
    {
        var table = writer.Table;
        if (key.Length != table.Key.Count)
            throw new ArgumentException($"{table.Name} has {table.Key.Count} key columns besides the tenant, not {key.Length}.");
        var row = new RowKey(writer, [tenant, .. key.Select((value, i) => Accepted(writer.KeyTypes[i], value, table, table.Key[i].Name))]);
        if (!net.TryGetValue(row, out var before))
            net.Add(row, change);
        else if (before.Clashes(change))
            throw new InvalidOperationException(
                $"A row of {table.Name} that must be new is already there from an event before, in one commit.");
        else
            net[row] = before.Then(change, writer);
    }

    private ReadTableWriter WriterOf(ReadTable table) => tables.TryGetValue(table.Name, out var writer)
        ? writer
        : throw new InvalidOperationException($"Table {table.Name} is not among the tables of the read model that changes it.");

    private static int ColumnOf(ReadTableWriter writer, string name)
    {
        for (var i = 0; i < writer.Table.Columns.Count; i++)
            if (writer.Table.Columns[i].Name == name)
                return i;
        throw new ArgumentException($"{writer.Table.Name} has no column {name} outside its key.");
    }

    private static object? Accepted(ColumnType type, object? value, ReadTable table, string column)
    {
        try
        {
            return type.Accept(value);
        }
        catch (Exception error) when (error is InvalidCastException or OverflowException)
        {
            throw new ArgumentException($"{table.Name}.{column} cannot hold a {value?.GetType().Name}.", error);
        }
    }
}
