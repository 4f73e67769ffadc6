using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace EarlySupport.Service.Hosting;

/// <summary>
/// Where a proxy stands before the service, <c>Proxies</c> names its addresses, apart by blanks; of no other are the headers believed that say
/// who asked, and by which scheme.
/// </summary>
internal static class BehindProxies
{
    public static void UseProxies(this WebApplication app)
    {
        if (app.Configuration["Proxies"] is not { Length: > 0 } named)
            return;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        foreach (var one in named.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            options.KnownProxies.Add(IPAddress.TryParse(one, out var address) ? address : throw new InvalidOptionException("Proxies", named, "IP addresses, apart by blanks"));
        app.UseForwardedHeaders(options);
    }
}
