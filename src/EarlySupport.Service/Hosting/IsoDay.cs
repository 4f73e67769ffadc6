using System.Globalization;

namespace EarlySupport.Service.Hosting;

/// <summary>A day as it is typed, on the command line and in addresses: ISO, and nothing that looks like it.</summary>
internal static class IsoDay
{
    public const string Expected = "an ISO day such as 2026-02-28";

    public static bool TryRead(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    /// <param name="text">Null where none is given; then there is no day, and that is well.</param>
    public static bool TryReadOptional(string? text, out DateOnly? day)
    {
        day = null;
        if (text is null)
            return true;
        var isDay = TryRead(text, out var read);
        day = read;
        return isDay;
    }
}
