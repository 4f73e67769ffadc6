using System.Threading.RateLimiting;
using EarlySupport.Service.SignIn;

namespace EarlySupport.Service.Hosting;

/// <summary>
/// How often may be asked in a minute: signing in (<c>RateLimits:SignIn</c>, default 30, an address; raise it where many people share one) and
/// everything else (<c>RateLimits:Requests</c>, default 6000, a caller).
/// </summary>
internal static class RateLimits
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public static void AddRateLimits(this IServiceCollection services, IConfiguration configuration)
    {
        var (signIn, requests) = (Number(configuration, "RateLimits:SignIn", 30), Number(configuration, "RateLimits:Requests", 6000));
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = (context, _) =>
            {
                context.HttpContext.Response.Headers.RetryAfter = "60";
                return ValueTask.CompletedTask;
            };
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http => IsSigningIn(http.Request.Path)
                ? RateLimitPartition.GetFixedWindowLimiter($"sign-in {Address(http)}", _ => Window(signIn))
                : RateLimitPartition.GetFixedWindowLimiter(CallerOf(http), _ => Window(requests)));
        });
    }

    private static bool IsSigningIn(PathString path) => path.StartsWithSegments("/sign-in");

    private static FixedWindowRateLimiterOptions Window(int number) => new() { PermitLimit = number, Window = Minute };

    private static string CallerOf(HttpContext http) => http.User.FindFirst(CallerClaims.Tenant) is { } tenant
        ? $"{tenant.Value}/{http.User.FindFirst(CallerClaims.Person)?.Value}"
        : Address(http);

    private static string Address(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "";

    private static int Number(IConfiguration configuration, string key, int otherwise) =>
        configuration[key] is not { } given ? otherwise
        : int.TryParse(given, out var number) && number > 0 ? number
        : throw new InvalidOptionException(key, given, "a whole number above 0");
}
