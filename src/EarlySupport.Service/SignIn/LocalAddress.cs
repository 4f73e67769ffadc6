namespace EarlySupport.Service.SignIn;

/// <summary>Addresses that were handed over: nobody is sent elsewhere from here.</summary>
internal static class LocalAddress
{
    public static string Or(string? given, string otherwise) => IsLocal(given) ? given! : otherwise;

    /// <summary>A path of this service. What begins with two slashes, or a backslash, is a path only for whoever reads it carelessly.</summary>
    public static bool IsLocal(string? given) =>
        given is ['/', ..] and not ['/', '/' or '\\', ..] && !given.Any(c => char.IsControl(c) || c == '\\');
}
