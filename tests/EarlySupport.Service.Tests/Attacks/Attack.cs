using System.Globalization;

namespace EarlySupport.Service.Tests.Attacks;

/// <summary>What is tried in the place of every value that somebody sends.</summary>
internal static class Attack
{
    private const int InTurn = 3;

    // Everywhere: a quote, what PostgreSQL has no text for, and more than any index takes, of what no compression makes shorter.
    private static readonly string[] Everywhere = ["'; drop table read.people; --", "a\0b", Noise(20_000)];

    // In turn, so that each is tried in many places and no place takes minutes.
    private static readonly string[] Others =
    [
        "' or '1'='1", "\") or true --", "$$; select pg_sleep(9); $$", "%", "_%' escape '_", "../../etc/passwd", "..%2f..%2fappsettings.json",
        "..\\..\\appsettings.json", "%00", "a\u0001\u001b[2Jb", "a\u202Eb\uFEFF", "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>",
        "{{7*7}}${7*7}#{7*7}<%= 7*7 %>", "%s%n%x{0}{1:0000000000}", "\r\nSet-Cookie: a=b", "=cmd|' /C calc'!A0", "*", "null", "-1", "9223372036854775808",
        "1e400", "NaN", "9999-12-31", "true",
    ];

    // Another organisation's, and nobody's here.
    private static readonly string[] IdsOfOthers =
        [AttackedOrganisations.Stranger, AttackedOrganisations.StrangersCase, $"{AttackedOrganisations.Stranger}-1", AttackedOrganisations.StrangersMeeting];

    /// <summary>What is tried in one place.</summary>
    /// <param name="place">Counted over all places.</param>
    public static IEnumerable<string> In(int place) =>
    [
        .. Everywhere, .. Enumerable.Range(place * InTurn, InTurn).Select(turn => Others[turn % Others.Length]), IdsOfOthers[place % IdsOfOthers.Length],
    ];

    private static string Noise(int length)
    {
        var random = new Random(length);
        return string.Create(length, random, (text, of) =>
        {
            foreach (ref var letter in text)
                letter = of.Next(36).ToString("x2", CultureInfo.InvariantCulture)[^1];
        });
    }
}
