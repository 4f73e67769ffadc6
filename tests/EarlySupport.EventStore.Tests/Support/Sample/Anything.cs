using EarlySupport.EventStore.Port;
using NpgsqlTypes;

namespace EarlySupport.EventStore.Tests.Support.Sample;

/// <summary>An event that says itself what is to happen to one row of <see cref="Anything.Table"/>.</summary>
/// <param name="What">insert, upsert, set a, set note, add a, add b or delete.</param>
public sealed record RowTouched(string What, string Name, DateOnly Day, int Number, string? Note);

/// <summary>A read model by which tests reach every kind of row change.</summary>
public sealed class Anything : IReadModel
{
    public static readonly ReadTable Table = new("anything",
        [new("name", NpgsqlDbType.Text), new("day", NpgsqlDbType.Date)],
        [new("a", NpgsqlDbType.Integer), new("b", NpgsqlDbType.Bigint), new("note", NpgsqlDbType.Text)],
        Until: "until");

    public string Name => "anything";

    public IReadOnlyList<ReadTable> Tables => [Table];

    public void Project(RecordedEvent recorded, IRowChanges rows)
    {
        if (recorded.Data is not RowTouched row)
            return;
        object[] key = [row.Name, row.Day];
        switch (row.What)
        {
            case "insert": rows.Insert(Table, key, row.Number, (long)row.Number, row.Note); break;
            case "upsert": rows.Upsert(Table, key, row.Number, null, row.Note); break;
            case "set a": rows.Set(Table, key, ("a", row.Number), ("note", row.Note)); break;
            case "set note": rows.Set(Table, key, ("note", row.Note)); break;
            case "add a": rows.Add(Table, key, "a", row.Number); break;
            case "add b": rows.Add(Table, key, "b", row.Number); break;
            case "delete": rows.Delete(Table, key); break;
            default: throw new ArgumentException(row.What);
        }
    }
}
