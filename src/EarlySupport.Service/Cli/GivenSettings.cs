using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.Cli;

/// <summary>
/// What is typed that is neither a command nor an option is a setting, <c>--Key=value</c> or <c>--Key value</c>. Where it is not one that
/// is read, it was mistyped: a program that went on would serve instead of importing, or import without skipping.
/// </summary>
internal static class GivenSettings
{
    // Those of the service and of its host that stand in no section; what does (--Logging:LogLevel:Default) may be a library's. Test
    // hosts hand on the sections' own names, too.
    private static readonly HashSet<string> WithoutSection = new(StringComparer.OrdinalIgnoreCase)
    {
        "Urls", "Demo", "MigrateAtStart", "Environment", "ContentRoot", "ApplicationName", "AllowedHosts",
        "ConnectionStrings", "Logging", "Kestrel",
    };

    /// <exception cref="InvalidOptionException">Something is not a setting, or has no value.</exception>
    public static void Check(IReadOnlyList<string> tokens)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            var setting = tokens[at];
            var hasValue = setting.Contains('=', StringComparison.Ordinal);
            if (!IsRead(setting) || (!hasValue && ++at == tokens.Count))
                throw new InvalidOptionException(
                    "An argument", setting, "a command or option that --help lists, or a setting with its value such as --Urls=http://127.0.0.1:5080");
        }
    }

    private static bool IsRead(string token) =>
        token.StartsWith("--", StringComparison.Ordinal)
        && token[2..].Split('=')[0] is var key
        && (WithoutSection.Contains(key) || key.Contains(':', StringComparison.Ordinal));
}
