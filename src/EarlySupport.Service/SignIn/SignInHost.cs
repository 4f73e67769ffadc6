using EarlySupport.EventStore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace EarlySupport.Service.SignIn;

/// <summary>Puts the ways to sign in together: a session's cookie for the pages, bearer tokens or (without a provider) headers for the API.</summary>
internal static class SignInHost
{
    private const string AnyWay = "AnyWay";

    public static void AddSignIn(this IServiceCollection services, SignInSettings settings)
    {
        services.AddSingleton(settings).AddSingleton<Sessions>().AddSingleton<HeldRoles>().AddSingleton<SignInAttemptCookie>();
        services.AddDataProtection().SetApplicationName("EarlySupport");
        services.AddOptions<KeyManagementOptions>()
            .Configure<TenantDatabase>((options, database) => options.XmlRepository = new DataProtectionKeys(database));
        var ways = services.AddAuthentication(AnyWay)
            .AddPolicyScheme(AnyWay, null, options => options.ForwardDefaultSelector = http => WayOf(http.Request, settings))
            .AddCookie(SessionCookie.Scheme, options => SessionCookie.Configure(options, settings));
        if (settings.Provider is { } provider)
            services.AddProvider(ways, provider);
        else
            ways.AddScheme<AuthenticationSchemeOptions, DevelopmentHeaders>(DevelopmentHeaders.Believed, null);
        services.AddAuthorizationBuilder()
            .SetDefaultPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireClaim(CallerClaims.Role).Build())
            .AddPolicy(SessionCookie.InAnyRole, policy => policy.AddAuthenticationSchemes(SessionCookie.Scheme).RequireAuthenticatedUser());
    }

    private static void AddProvider(this IServiceCollection services, AuthenticationBuilder ways, ProviderSettings provider)
    {
        services.AddSingleton(provider).AddSingleton<IdentityProvider>().AddSingleton<ProviderTokens>().AddSingleton<ProviderSignIn>()
            .AddSingleton<SignedInPeople>();
        if (provider.Audience is not null)
            ways.AddScheme<AuthenticationSchemeOptions, BearerToken>(BearerToken.Bearer, null);
    }

    private static string WayOf(HttpRequest request, SignInSettings settings)
    {
        if (settings.Provider?.Audience is not null && BearerToken.IsIn(request))
            return BearerToken.Bearer;
        return settings.Provider is null && DevelopmentHeaders.AreIn(request) && request.Path.StartsWithSegments("/api")
            ? DevelopmentHeaders.Believed
            : SessionCookie.Scheme;
    }
}
