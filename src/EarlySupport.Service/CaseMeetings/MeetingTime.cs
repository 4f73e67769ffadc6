using System.Globalization;

namespace EarlySupport.Service.CaseMeetings;

/// <summary>The time of a meeting as it is read and written: 09:30.</summary>
internal static class MeetingTime
{
    public const string Expected = "a time such as 09:30";

    public static string Write(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    public static TimeOnly Read(string written) => TimeOnly.ParseExact(written, "HH:mm", CultureInfo.InvariantCulture);

    public static bool TryRead(string text, out TimeOnly time) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
}
