using System.Globalization;

namespace EarlySupport.Service.Tests.Support;

/// <summary>Moments by the clock on the wall in Helsinki.</summary>
internal static class HelsinkiTime
{
    private static readonly TimeZoneInfo Helsinki = TimeZoneInfo.FindSystemTimeZoneById("Europe/Helsinki");

    public static DateTimeOffset At(string moment)
    {
        var local = DateTime.Parse(moment, CultureInfo.InvariantCulture);
        return new DateTimeOffset(local, Helsinki.GetUtcOffset(local)).ToUniversalTime();
    }
}
