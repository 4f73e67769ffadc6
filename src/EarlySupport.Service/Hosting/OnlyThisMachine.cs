using System.Net;
using EarlySupport.Service.SignIn;

namespace EarlySupport.Service.Hosting;

/// <summary>
/// Without an identity provider callers are believed, so nobody but this machine may be one: neither another machine, nor one behind a proxy
/// on this one, nor a page of another site whose name was made to lead here.
/// </summary>
internal static class OnlyThisMachine
{
    public const string DefaultUrl = "http://127.0.0.1:5080";

    /// <summary>Every address that the configuration says to listen on.</summary>
    /// <exception cref="InvalidOptionException">One of them can be reached from elsewhere.</exception>
    public static void Check(IConfiguration configuration)
    {
        foreach (var url in (configuration[WebHostDefaults.ServerUrlsKey] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries))
            Check("Urls", url);
        foreach (var endpoint in configuration.GetSection("Kestrel:Endpoints").GetChildren())
            Check($"{endpoint.Path}:Url", endpoint["Url"] ?? "");
        foreach (var key in (string[])[WebHostDefaults.HttpPortsKey, WebHostDefaults.HttpsPortsKey])
        {
            if (configuration[WebHostDefaults.ServerUrlsKey] is null && configuration[key] is { Length: > 0 } ports)
                throw Unreachable(key, ports);
        }
    }

    public static void UseOnlyThisMachine(this WebApplication app) => app.Use(async (http, next) =>
    {
        if (IsOfThisMachine(http))
            await next(http);
        else
            await Problems.AnswerAsync(http, StatusCodes.Status403Forbidden, "not-this-machine",
                "Without an identity provider the service answers its own machine only. Set SignIn:Authority to let people sign in.");
    });

    private static bool IsOfThisMachine(HttpContext http) =>
        http.Connection is { LocalIpAddress: var here, RemoteIpAddress: var there }
        && (here is null || IPAddress.IsLoopback(here)) && (there is null || IPAddress.IsLoopback(there))
        && SignInSettings.IsLoopback(http.Request.Host.Host)
        && !http.Request.Headers.Keys.Any(name => name.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase) || name is "Forwarded" or "Via");

    private static void Check(string key, string url)
    {
        if (!SignInSettings.IsLoopback(BindingAddress.Parse(url).Host))
            throw Unreachable(key, url);
    }

    private static InvalidOptionException Unreachable(string key, string value) => new(
        key, value, $"a loopback address such as {DefaultUrl}, as no identity provider is set (SignIn:Authority) and callers would be taken at their word");
}
