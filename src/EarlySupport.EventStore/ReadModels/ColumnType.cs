using System.Globalization;
using NpgsqlTypes;

namespace EarlySupport.EventStore.ReadModels;

/// <summary>How values of a column are checked when they are declared, and sent many at once as one array when they are written.</summary>
internal abstract class ColumnType
{
    private static readonly Dictionary<NpgsqlDbType, ColumnType> All = new()
    {
        [NpgsqlDbType.Text] = new TextColumn(),
        [NpgsqlDbType.Varchar] = new TextColumn(),
        [NpgsqlDbType.Jsonb] = new TextColumn(),
        [NpgsqlDbType.Boolean] = new ValueColumn<bool>(),
        [NpgsqlDbType.Smallint] = new NumberColumn<short>((value, amount) => checked((short)(value + amount))),
        [NpgsqlDbType.Integer] = new NumberColumn<int>((value, amount) => checked((int)(value + amount))),
        [NpgsqlDbType.Bigint] = new NumberColumn<long>((value, amount) => checked(value + amount)),
        [NpgsqlDbType.Numeric] = new NumberColumn<decimal>((value, amount) => value + amount),
        [NpgsqlDbType.Double] = new NumberColumn<double>((value, amount) => value + amount),
        [NpgsqlDbType.Date] = new ValueColumn<DateOnly>(),
        [NpgsqlDbType.Time] = new ValueColumn<TimeOnly>(),
        [NpgsqlDbType.TimestampTz] = new MomentColumn(),
        [NpgsqlDbType.Uuid] = new ValueColumn<Guid>(),
    };

    /// <exception cref="ArgumentException">No column of this type can be written set by set.</exception>
    public static ColumnType Of(NpgsqlDbType type) => All.TryGetValue(type, out var known)
        ? known
        : throw new ArgumentException($"Column type {type} is not supported; supported are {string.Join(", ", All.Keys)}.");

    /// <summary>The value as it will be sent.</summary>
    /// <exception cref="InvalidCastException">It is not of the column's type.</exception>
    public abstract object? Accept(object? value);

    /// <summary>Accepted values as one typed array.</summary>
    public abstract Array ArrayOf(IReadOnlyList<object?> values);

    /// <summary>Whether there is a <see cref="Sum"/>.</summary>
    public virtual bool IsNumber => false;

    /// <summary>As SQL adds: nothing plus something stays nothing.</summary>
    public virtual object? Sum(object? value, long amount) => throw new NotSupportedException();

    private sealed class TextColumn : ColumnType
    {
        public override object? Accept(object? value) => (string?)value;

        public override Array ArrayOf(IReadOnlyList<object?> values) => values.Cast<string?>().ToArray();
    }

    private class ValueColumn<T> : ColumnType where T : struct
    {
        public override object? Accept(object? value) => value is null ? null : (T)value;

        public override Array ArrayOf(IReadOnlyList<object?> values) => values.Select(value => (T?)value).ToArray();
    }

    private sealed class MomentColumn : ValueColumn<DateTimeOffset>
    {
        public override object? Accept(object? value) => ((DateTimeOffset?)value)?.ToUniversalTime();
    }

    private sealed class NumberColumn<T>(Func<T, long, T> sum) : ValueColumn<T> where T : struct, IConvertible
    {
        public override object? Accept(object? value) => value is null or T
            ? value
            : value is IConvertible and not string and not bool
                ? Convert.ChangeType(value, typeof(T), CultureInfo.InvariantCulture)
                : throw new InvalidCastException($"{value.GetType().Name} is not a {typeof(T).Name}.");

        public override bool IsNumber => true;

        public override object? Sum(object? value, long amount) => value is null ? null : sum((T)value, amount);
    }
}
