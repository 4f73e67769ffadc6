using System.Net;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.SignIn;

/// <summary>How people sign in, from the configuration; read once, at the start.</summary>
/// <param name="Provider">Null where there is none; then nobody but this machine may call.</param>
/// <param name="PublicUrl"><c>PublicUrl</c>: where browsers find the service, such as <c>https://support.example.fi</c>; null without a provider.</param>
/// <param name="Idle"><c>SignIn:IdleMinutes</c>, default 30: a session ends when nothing was asked for so long.</param>
/// <param name="Longest"><c>SignIn:SessionHours</c>, default 10: a session ends then, whatever is asked.</param>
public sealed record SignInSettings(ProviderSettings? Provider, Uri? PublicUrl, TimeSpan Idle, TimeSpan Longest)
{
    private const string PublicUrlKey = "PublicUrl";

    /// <summary>Whether cookies are for https alone; only a machine's own address may do without.</summary>
    public bool IsSecure => PublicUrl?.Scheme == Uri.UriSchemeHttps;

    /// <summary>With <c>__Host-</c> a browser keeps it to this very host, and to https.</summary>
    public string CookieName(string what) => $"{(IsSecure ? "__Host-" : "")}early-support-{what}";

    /// <exception cref="InvalidOptionException">A setting is missing or cannot be.</exception>
    public static SignInSettings Read(IConfiguration configuration)
    {
        var provider = ProviderSettings.Read(configuration.GetSection("SignIn"));
        return new(
            provider,
            provider is null ? null : Address(PublicUrlKey, configuration[PublicUrlKey]),
            TimeSpan.FromMinutes(Number(configuration, "SignIn:IdleMinutes", 30, most: 24 * 60)),
            TimeSpan.FromHours(Number(configuration, "SignIn:SessionHours", 10, most: 7 * 24)));
    }

    public static bool IsLoopback(string host) =>
        host is "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    /// <summary>https; or http on this machine, for trying it out.</summary>
    internal static Uri Address(string key, string? value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && IsLoopback(address.Host)))
            ? address
            : throw new InvalidOptionException(key, value, "an address that begins with https:// (or http:// on a loopback address)");

    private static int Number(IConfiguration configuration, string key, int otherwise, int most) =>
        configuration[key] is not { } given ? otherwise
        : int.TryParse(given, out var number) && number >= 1 && number <= most ? number
        : throw new InvalidOptionException(key, given, $"a whole number from 1 to {most}");
}
