using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace EarlySupport.Service.Tests.SignIn;

/// <summary>A provider that signs in whomever a test says, with whatever token the test makes; it describes itself as a real one does.</summary>
public sealed class MisbehavingProvider : IAsyncDisposable
{
    private readonly WebApplication app;
    private Func<string> token = () => "";

    private MisbehavingProvider(WebApplication app) => this.app = app;

    public string Authority => app.Urls.First();

    /// <summary>The keys it publishes.</summary>
    public List<RsaSecurityKey> Keys { get; } = [NewKey("one")];

    /// <summary>How often it was asked for its keys.</summary>
    public int KeysAsked { get; private set; }

    /// <summary>What its description says otherwise than it should.</summary>
    public Dictionary<string, object> Misdescribed { get; } = [];

    public static async Task<MisbehavingProvider> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var provider = new MisbehavingProvider(builder.Build());
        provider.app.Run(provider.AnswerAsync);
        await provider.app.StartAsync();
        return provider;
    }

    public static RsaSecurityKey NewKey(string id) => new(RSA.Create(2048)) { KeyId = id };

    /// <summary>The next code is exchanged for this one.</summary>
    public void NextToken(Func<string> make) => token = make;

    /// <summary>A token that a sign-in is proven by, when nothing of it is changed.</summary>
    public SecurityTokenDescriptor Proof(string nonce, string subject = "aino", string email = "aino@example.org") => new()
    {
        Issuer = Authority,
        Audience = "early-support",
        IssuedAt = DateTime.UtcNow,
        NotBefore = DateTime.UtcNow,
        Expires = DateTime.UtcNow.AddMinutes(5),
        SigningCredentials = new SigningCredentials(Keys[0], SecurityAlgorithms.RsaSha256),
        Claims = new Dictionary<string, object> { ["sub"] = subject, ["email"] = email, ["email_verified"] = true, ["nonce"] = nonce },
    };

    public static string Written(SecurityTokenDescriptor proof) =>
        new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(proof);

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private Task AnswerAsync(HttpContext http) => http.Request.Path.Value switch
    {
        "/.well-known/openid-configuration" => http.Response.WriteAsJsonAsync(Description()),
        "/jwks" => KeysAsync(http),
        "/token" => http.Response.WriteAsJsonAsync(new { id_token = token(), token_type = "Bearer" }),
        _ => Results.NotFound().ExecuteAsync(http),
    };

    private Dictionary<string, object> Description()
    {
        var said = new Dictionary<string, object>
        {
            ["issuer"] = Authority,
            ["authorization_endpoint"] = $"{Authority}/auth",
            ["token_endpoint"] = $"{Authority}/token",
            ["jwks_uri"] = $"{Authority}/jwks",
        };
        foreach (var (name, value) in Misdescribed)
            said[name] = value;
        return said;
    }

    private Task KeysAsync(HttpContext http)
    {
        KeysAsked++;
        var keys = Keys.Select(key => key.Rsa.ExportParameters(false)).Zip(Keys, (rsa, key) => new
        {
            kty = "RSA",
            use = "sig",
            kid = key.KeyId,
            n = Base64UrlEncoder.Encode(rsa.Modulus),
            e = Base64UrlEncoder.Encode(rsa.Exponent),
        });
        return http.Response.WriteAsync(JsonSerializer.Serialize(new { keys }));
    }
}
