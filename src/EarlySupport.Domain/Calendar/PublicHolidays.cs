namespace EarlySupport.Domain.Calendar;

/// <summary>
/// Finnish public holidays as <c>absence-rules.md</c>, "Words", lists them. The list of today holds for every year: that Epiphany and
/// Ascension Day were kept on Saturdays from 1973 to 1990, or Midsummer on 24 June before 1955, is before any payroll record.
/// </summary>
internal static class PublicHolidays
{
    public static DateOnly[] Of(int year)
    {
        var easter = EasterSunday(year);
        return
        [
            new(year, 1, 1),
            new(year, 1, 6),
            easter.AddDays(-2), // Good Friday
            easter,
            easter.AddDays(1),
            new(year, 5, 1),
            easter.AddDays(39), // Ascension Day
            easter.AddDays(49), // Whit Sunday
            MidsummerDay(year),
            FirstFrom(DayOfWeek.Saturday, new(year, 10, 31)), // All Saints' Day
            new(year, 12, 6),
            new(year, 12, 25),
            new(year, 12, 26),
        ];
    }

    /// <summary>The eves that are weekdays and yet not working days: Midsummer Eve and Christmas Eve.</summary>
    public static DateOnly[] EvesOf(int year) => [MidsummerDay(year).AddDays(-1), new(year, 12, 24)];

    /// <summary>
    /// The Sunday after the church's full moon, the first one on or after 21 March. That moon falls back by eleven days a year in a
    /// cycle of nineteen years, and the cycle is shifted in some century years: for the leap days that the Gregorian calendar leaves
    /// out, and back again eight times in 2500 years because the cycle is a little too long.
    /// </summary>
    public static DateOnly EasterSunday(int year)
    {
        var yearOfCycle = year % 19;
        var century = year / 100;
        var shift = century - (century / 4) - (((8 * century) + 13) / 25);
        var fullMoon = ((19 * yearOfCycle) + 15 + shift) % 30;

        // The moon's month has 29 or 30 days in turn; the two last places of the thirty share what the shorter month leaves.
        if (fullMoon == 29 || (fullMoon == 28 && yearOfCycle > 10))
            fullMoon--;

        return FirstFrom(DayOfWeek.Sunday, new DateOnly(year, 3, 22).AddDays(fullMoon));
    }

    private static DateOnly MidsummerDay(int year) => FirstFrom(DayOfWeek.Saturday, new(year, 6, 20));

    private static DateOnly FirstFrom(DayOfWeek dayOfWeek, DateOnly day) => day.AddDays((dayOfWeek - day.DayOfWeek + 7) % 7);
}
