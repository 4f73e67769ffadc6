using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace EarlySupport.Service.SignIn;

/// <summary>The identity provider's description of itself, and its keys.</summary>
public sealed class IdentityProvider(ProviderSettings settings, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(1);

    // Who sends made-up key ids does not make the service ask the provider with every one of them.
    private static readonly TimeSpan AskedAgainAfter = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim one = new(1);
    private OpenIdConnectConfiguration? known;
    private DateTimeOffset readAt;
    private DateTimeOffset askedAgainAt;

    /// <summary>Follows no redirects: what is sent to the provider is a secret.</summary>
    public HttpClient Http { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
    {
        Timeout = TimeSpan.FromSeconds(10),
        MaxResponseContentBufferSize = 1 << 20,
    };

    /// <exception cref="InvalidOperationException">It does not answer, or says what it must not.</exception>
    public Task<OpenIdConnectConfiguration> DescribeAsync(CancellationToken ct) => ReadAsync(again: false, ct);

    /// <summary>Once more, for a key that was not known; as it was where that has just been done.</summary>
    public Task<OpenIdConnectConfiguration> DescribeAgainAsync(CancellationToken ct) => ReadAsync(again: true, ct);

    public void Dispose()
    {
        Http.Dispose();
        one.Dispose();
    }

    private async Task<OpenIdConnectConfiguration> ReadAsync(bool again, CancellationToken ct)
    {
        await one.WaitAsync(ct);
        try
        {
            var now = clock.GetUtcNow();
            again = again && now - askedAgainAt >= AskedAgainAfter;
            if (again)
                askedAgainAt = now;
            if (known is null || again || now - readAt >= Lasts)
                (known, readAt) = (Checked(await RetrieveAsync(ct)), now);
            return known;
        }
        finally
        {
            one.Release();
        }
    }

    private async Task<OpenIdConnectConfiguration> RetrieveAsync(CancellationToken ct)
    {
        try
        {
            return await OpenIdConnectConfigurationRetriever.GetAsync(
                $"{settings.Authority.AbsoluteUri.TrimEnd('/')}/.well-known/openid-configuration",
                new HttpDocumentRetriever(Http) { RequireHttps = settings.Authority.Scheme == Uri.UriSchemeHttps }, ct);
        }
        catch (Exception problem) when (problem is IOException or HttpRequestException or ArgumentException)
        {
            throw new InvalidOperationException("The identity provider does not answer, or not with a description of itself.", problem);
        }
    }

    // Somebody else's description would have somebody else's keys.
    private OpenIdConnectConfiguration Checked(OpenIdConnectConfiguration told) =>
        told.Issuer?.TrimEnd('/') == settings.Authority.OriginalString.TrimEnd('/')
        && Uri.TryCreate(told.TokenEndpoint, UriKind.Absolute, out var tokens) && tokens.Scheme == settings.Authority.Scheme
            ? told
            : throw new InvalidOperationException("What the identity provider says of itself is not of SignIn:Authority.");
}
