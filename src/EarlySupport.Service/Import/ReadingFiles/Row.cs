using System.Globalization;
using EarlySupport.Domain;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.Import.ReadingFiles;

/// <summary>
/// The row that is being read, as values. A value that cannot be read is noted as a fault, and something harmless given back, so that all
/// faults of a row are found at once; a row with faults is never made use of.
/// </summary>
/// <param name="positions">Where in the file each of <paramref name="columns"/> is, from 0.</param>
internal sealed class Row(CsvRows rows, IReadOnlyList<string> columns, IReadOnlyList<int> positions)
{
    /// <summary>In the order in which the values were asked for; at most one for a value.</summary>
    public List<Fault> Faults { get; } = [];

    public string Id(int column) => Required(column, OptionalId) ?? "";

    public string? OptionalId(int column)
    {
        var value = Text(column);
        if (value.Length > 0 && !Identifier.IsWellFormed(value))
            Faults.Add(Fault.BadId(columns[column], value));
        return value.Length == 0 ? null : value;
    }

    /// <summary>At most 200 characters (UTF-16 code units), as they stand; blanks alone are no name.</summary>
    public string Name(int column)
    {
        var value = Text(column);
        if (value.Any(char.IsControl))
            Faults.Add(Fault.ControlCharacter(columns[column], value));
        else if (string.IsNullOrWhiteSpace(value))
            Faults.Add(Fault.Required(columns[column], value));
        else if (value.Length > 200)
            Faults.Add(Fault.TooLong(columns[column], value, 200));
        return value;
    }

    /// <summary>Something on both sides of one @; whether anybody reads it there is not for the import to find out.</summary>
    public string? OptionalEmail(int column)
    {
        var value = Text(column);
        if (value.Length == 0)
            return null;
        var at = value.IndexOf('@', StringComparison.Ordinal);
        if (at < 1 || at != value.LastIndexOf('@') || at == value.Length - 1 || value.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)))
            Faults.Add(Fault.BadEmail(columns[column], value));
        else if (value.Length > 254)
            Faults.Add(Fault.TooLong(columns[column], value, 254));
        return value;
    }

    public DateOnly Day(int column) => Required(column, OptionalDay) ?? default;

    public DateOnly? OptionalDay(int column)
    {
        var value = Text(column);
        if (value.Length == 0)
            return null;
        if (!DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            Faults.Add(Fault.NotADate(columns[column], value));
        else if (day < PossibleDays.First || day > PossibleDays.Last)
            Faults.Add(Fault.DateOutOfRange(columns[column], value, PossibleDays.First, PossibleDays.Last));
        return day;
    }

    /// <summary>The last day of something that began on <paramref name="first"/>, inclusive; null when it goes on.</summary>
    public DateOnly? OptionalLastDay(int column, int firstColumn, DateOnly first)
    {
        var before = Faults.Count;
        var last = OptionalDay(column);
        if (before == Faults.Count && last < first)
            Faults.Add(Fault.EndsBeforeStart(columns[column], Text(column), columns[firstColumn], first));
        return last;
    }

    /// <summary>Above 0 and at most 100, with a decimal point.</summary>
    public decimal Percentage(int column)
    {
        var value = Text(column);
        if (value.Length == 0)
            Faults.Add(Fault.Required(columns[column], value));
        else if (!decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent)
                 || percent is <= 0 or > 100)
            Faults.Add(Fault.NotAPercentage(columns[column], value));
        else
            return percent;
        return 0;
    }

    public T OneOf<T>(int column, IReadOnlyDictionary<string, T> known)
    {
        var value = Text(column);
        if (known.TryGetValue(value, out var found))
            return found;
        Faults.Add(value.Length == 0 ? Fault.Required(columns[column], value) : Fault.UnknownKind(columns[column], value, known.Keys));
        return default!;
    }

    private T? Required<T>(int column, Func<int, T?> read)
    {
        if (Text(column).Length == 0)
            Faults.Add(Fault.Required(columns[column], ""));
        return read(column);
    }

    private string Text(int column) => rows.Field(positions[column]);
}
