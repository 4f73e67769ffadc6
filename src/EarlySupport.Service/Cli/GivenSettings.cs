namespace EarlySupport.Service.Cli;

/// <summary>
/// Settings among what is typed, <c>--Key=value</c> or <c>--Key value</c>. They are told apart before the command line is parsed: a command
/// that takes paths would take them for paths, and a parser that let pass what it does not know would let pass slips, too.
/// </summary>
internal static class GivenSettings
{
    // Keys of the service and of its host, and sections of keys (Logging:LogLevel:Default).
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "Urls", "Demo", "MigrateAtStart", "Environment", "ContentRoot", "ApplicationName", "AllowedHosts",
        "ConnectionStrings", "Keys", "Logging", "Kestrel", "Seal", "SignIn", "PublicUrl", "RateLimits", "Proxies",
    };

    /// <summary>What was typed, each setting as a value of <see cref="GlobalOptions.Settings"/>.</summary>
    public static IEnumerable<string> Marked(string[] typed)
    {
        for (var at = 0; at < typed.Length; at++)
        {
            var hasValue = typed[at].Contains('=', StringComparison.Ordinal);
            if (!IsSetting(typed[at]) || (!hasValue && at == typed.Length - 1))
                yield return typed[at];
            else
                yield return $"{GlobalOptions.Settings.Name}={(hasValue ? typed[at] : $"{typed[at]}={typed[++at]}")}";
        }
    }

    private static bool IsSetting(string typed) =>
        typed.StartsWith("--", StringComparison.Ordinal) && Known.Contains(typed[2..].Split('=', ':')[0]);
}
