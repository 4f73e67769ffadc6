using System.Globalization;

namespace EarlySupport.Service.Language;

/// <summary>
/// How Finnish, the Swedish of Finland and British English write days and numbers. Written down here and not asked of the system: the service
/// runs where there is no ICU, and says the same everywhere.
/// </summary>
internal static class Cultures
{
    private static readonly Dictionary<string, CultureInfo> All = new()
    {
        ["fi"] = Of(
            "d.M.yyyy", "MMMM yyyy", "H.mm", ",",
            ["su", "ma", "ti", "ke", "to", "pe", "la"],
            ["sunnuntai", "maanantai", "tiistai", "keskiviikko", "torstai", "perjantai", "lauantai"],
            ["tammikuu", "helmikuu", "maaliskuu", "huhtikuu", "toukokuu", "kesäkuu", "heinäkuu", "elokuu", "syyskuu", "lokakuu", "marraskuu", "joulukuu", ""],
            ["tammi", "helmi", "maalis", "huhti", "touko", "kesä", "heinä", "elo", "syys", "loka", "marras", "joulu", ""]),
        ["sv"] = Of(
            "d.M.yyyy", "MMMM yyyy", "H.mm", ",",
            ["sön", "mån", "tis", "ons", "tors", "fre", "lör"],
            ["söndag", "måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag"],
            ["januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december", ""],
            ["jan", "feb", "mars", "apr", "maj", "juni", "juli", "aug", "sep", "okt", "nov", "dec", ""]),
        ["en"] = Of(
            "d MMM yyyy", "MMMM yyyy", "H:mm", ".",
            ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
            ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
            ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December", ""],
            ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", ""]),
    };

    public static CultureInfo Of(string language) => All[language];

    /// <summary>Such as 22.11.2026.</summary>
    public static string Day(DateOnly day, string language) => day.ToString("d", Of(language));

    /// <summary>Such as 22.11.2026 19.56 UTC.</summary>
    public static string Moment(DateTimeOffset at, string language) =>
        $"{Day(DateOnly.FromDateTime(at.UtcDateTime), language)} {TimeOnly.FromDateTime(at.UtcDateTime).ToString("t", Of(language))} UTC";

    /// <summary>As what stands at the beginning of a line is written.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static CultureInfo Of(
        string day, string month, string time, string decimals, string[] shortWeekdays, string[] weekdays, string[] months, string[] shortMonths)
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        var days = culture.DateTimeFormat;
        (days.ShortDatePattern, days.YearMonthPattern, days.ShortTimePattern) = (day, month, time);
        (days.AbbreviatedDayNames, days.DayNames) = (shortWeekdays, weekdays);
        (days.MonthNames, days.MonthGenitiveNames) = (months, months);
        (days.AbbreviatedMonthNames, days.AbbreviatedMonthGenitiveNames) = (shortMonths, shortMonths);
        culture.NumberFormat.NumberDecimalSeparator = decimals;
        return culture;
    }
}
