namespace EarlySupport.EventStore.ReadModels;

/// <summary>What several changes of one row come to, so that a row is written once however often a group of commits touches it.</summary>
internal abstract record NetChange
{
    /// <summary>The row as a whole, without its key.</summary>
    /// <param name="MustBeNew">The row must not be in the table yet; else whatever is there is replaced.</param>
    public sealed record Whole(object?[] Values, bool MustBeNew) : NetChange;

    /// <summary>Some columns of a row, if it is there; by column number, in ascending order.</summary>
    public sealed record Partial(SortedList<int, Assignment> Assignments) : NetChange;

    /// <summary>No row.</summary>
    /// <param name="MustBeNew">The values of a row that had to be new, and was deleted again; null when none had to be.</param>
    public sealed record Gone(object?[]? MustBeNew) : NetChange;

    /// <summary>A later change that a row that must be new cannot follow: the row is there already.</summary>
    public bool Clashes(NetChange later) => this is Whole && later is Whole { MustBeNew: true } or Gone { MustBeNew: not null };

    /// <summary>This change and then another one of the same row, which does not clash with it.</summary>
    public NetChange Then(NetChange later, ReadTableWriter table) => (this, later) switch
    {
        (Partial, Whole or Gone) => later,
        (Whole { MustBeNew: true }, Whole next) => next with { MustBeNew = true },
        (Whole { MustBeNew: true } first, Gone) => new Gone(first.Values),
        (Whole, Whole next) => next,
        (Whole, Gone) => later,
        (Gone { MustBeNew: not null }, Whole next) => next with { MustBeNew = true },
        (Gone, Whole next) => next with { MustBeNew = false },
        (Gone, _) => this,
        (Whole first, Partial changes) => first with { Values = Apply(first.Values, changes, table) },
        (Partial first, Partial changes) => new Partial(Merge(first, changes, table)),
        _ => throw new InvalidOperationException($"{later} cannot follow {this}."),
    };

    private static object?[] Apply(object?[] values, Partial changes, ReadTableWriter table)
    {
        var after = (object?[])values.Clone();
        foreach (var (column, assignment) in changes.Assignments)
            after[column] = assignment.Adds ? table.ColumnTypes[column].Sum(after[column], (long)assignment.Value!) : assignment.Value;
        return after;
    }

    private static SortedList<int, Assignment> Merge(Partial first, Partial changes, ReadTableWriter table)
    {
        var merged = new SortedList<int, Assignment>(first.Assignments);
        foreach (var (column, assignment) in changes.Assignments)
        {
            merged[column] = !assignment.Adds || !merged.TryGetValue(column, out var before) ? assignment
                : before.Adds ? new Assignment(true, checked((long)before.Value! + (long)assignment.Value!))
                : new Assignment(false, table.ColumnTypes[column].Sum(before.Value, (long)assignment.Value!));
        }
        return merged;
    }
}

/// <param name="Adds">The value is a <see cref="long"/> to add to what is there; else it takes the column's place.</param>
internal readonly record struct Assignment(bool Adds, object? Value);
