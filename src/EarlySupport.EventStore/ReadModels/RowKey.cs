namespace EarlySupport.EventStore.ReadModels;

/// <summary>A row of a read table: the tenant and then the key's values, in the order of the table's definition.</summary>
internal sealed class RowKey(ReadTableWriter table, object?[] values) : IEquatable<RowKey>, IComparable<RowKey>
{
    private readonly int hash = values.Aggregate(table.GetHashCode(), HashCode.Combine);

    public ReadTableWriter Table { get; } = table;

    public object?[] Values { get; } = values;

    public string Tenant => (string)Values[0]!;

    public bool Equals(RowKey? other) =>
        other is not null && hash == other.hash && Table == other.Table && Values.AsSpan().SequenceEqual(other.Values);

    public override bool Equals(object? obj) => Equals(obj as RowKey);

    public override int GetHashCode() => hash;

    /// <summary>Rows are written in one order everywhere, so that two writers never wait for each other in a circle.</summary>
    public int CompareTo(RowKey? other)
    {
        for (var i = 0; i < Values.Length; i++)
        {
            var order = Values[i] is string text
                ? string.CompareOrdinal(text, (string?)other?.Values[i])
                : Comparer<object>.Default.Compare(Values[i], other?.Values[i]);
            if (order != 0)
                return order;
        }
        return 0;
    }
}
