namespace EarlySupport.Service.Hosting;

/// <summary>
/// The days that files and requests may name, both inclusive. Others are slips of the pen; and an absence is followed for some years
/// after its first day, which must stay inside the calendar that is known (<see cref="Domain.Calendar.FinnishCalendar"/>).
/// </summary>
internal static class PossibleDays
{
    public static readonly DateOnly First = new(1900, 1, 1);
    public static readonly DateOnly Last = new(2100, 12, 31);

    /// <returns>The answer to a request that names another day; null when it names none.</returns>
    public static IResult? Refuse(params ReadOnlySpan<(string Field, DateOnly? Day)> days)
    {
        foreach (var (field, day) in days)
        {
            if (day < First || day > Last)
                return Problems.Malformed(field, $"{day:yyyy-MM-dd}", $"a day from {First:yyyy-MM-dd} to {Last:yyyy-MM-dd}");
        }

        return null;
    }
}
