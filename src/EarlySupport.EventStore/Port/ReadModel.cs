using NpgsqlTypes;

namespace EarlySupport.EventStore.Port;

/// <summary>A column of a table that a read model owns.</summary>
public sealed record ReadColumn(string Name, NpgsqlDbType Type);

/// <summary>
/// A table of schema <c>read</c> that a read model owns. Its primary key is <c>tenant_id</c> and then <paramref name="Key"/>; the tenant
/// is filled in from the event. The DDL is in a migration beside the read model.
/// </summary>
/// <param name="Until">
/// A column that the engine fills in, where the key ends with the day from which a row holds: the day from which the next row of the same key
/// does, <c>infinity</c> when there is none, whichever of them was recorded first. It is none of <paramref name="Columns"/>, and rows that
/// follow one another must come from one stream: of two that are written at the same time neither would know of the other.
/// </param>
public sealed record ReadTable(string Name, IReadOnlyList<ReadColumn> Key, IReadOnlyList<ReadColumn> Columns, string? Until = null);

/// <summary>
/// A projection that declares row changes from an event and does no I/O; the engine writes them set by set, in command, import and
/// rebuild alike. An event it does not care for changes nothing.
/// </summary>
public interface IReadModel
{
    /// <summary>Unique; a rebuild is asked for by it.</summary>
    string Name { get; }

    IReadOnlyList<ReadTable> Tables { get; }

    /// <summary>
    /// Called for each event in its stream's order, before the event is written (and again for a commit that is decided again): its
    /// sequence number is not given yet and is always 0. A rebuild calls it in the log's order. Streams are written side by side, so
    /// what one row gets from several streams must come to the same in any order, as <see cref="IRowChanges.Add"/> does.
    /// </summary>
    void Project(RecordedEvent recorded, IRowChanges rows);
}

/// <summary>Row changes in the order of the events. Keys and values are in the order of the table's definition.</summary>
public interface IRowChanges
{
    /// <summary>A row that must not be there yet. Where it is, the commit is treated as a version conflict: the handler decides again.</summary>
    void Insert(ReadTable table, object[] key, params object?[] values);

    /// <summary>A whole row, whether it is there or not.</summary>
    void Upsert(ReadTable table, object[] key, params object?[] values);

    /// <summary>Some columns of a row; nothing where the row is not there.</summary>
    void Set(ReadTable table, object[] key, params (string Column, object? Value)[] values);

    /// <summary>Adds to a numeric column of a row that is there.</summary>
    void Add(ReadTable table, object[] key, string column, long amount);

    void Delete(ReadTable table, object[] key);
}
