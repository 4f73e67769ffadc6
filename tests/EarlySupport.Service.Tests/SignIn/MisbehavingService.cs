using System.Net;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.Tokens;

namespace EarlySupport.Service.Tests.SignIn;

/// <summary>The service with a provider that does what a test says.</summary>
public class MisbehavingService : SigningService
{
    public MisbehavingService()
    {
    }

    protected MisbehavingService(TimeProvider clock)
        : base(clock)
    {
    }

    public MisbehavingProvider Provider { get; private set; } = null!;

    public override string Authority => Provider.Authority;

    public override async Task InitializeAsync()
    {
        Provider = await MisbehavingProvider.StartAsync();
        await base.InitializeAsync();
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await Provider.DisposeAsync();
    }

    /// <summary>Goes to the provider.</summary>
    /// <returns>What the service asked it.</returns>
    public static async Task<IReadOnlyDictionary<string, string>> BeginAsync(Browser browser, string returnUrl = "/")
    {
        var start = new HttpRequestMessage(HttpMethod.Get, new Uri($"/sign-in/start?returnUrl={Uri.EscapeDataString(returnUrl)}", UriKind.Relative));
        var sent = (await browser.OnceAsync(start)).MustBe(HttpStatusCode.Redirect);
        return QueryHelpers.ParseQuery(new Uri(sent.Location!).Query).ToDictionary(q => q.Key, q => q.Value.ToString());
    }

    /// <summary>Signs in, with the proof as a test changes it.</summary>
    public async Task<Page> SignInAsync(Browser browser, Action<SecurityTokenDescriptor>? change = null, string email = "aino@example.org", string returnUrl = "/")
    {
        var asked = await BeginAsync(browser, returnUrl);
        Provider.NextToken(() =>
        {
            var proof = Provider.Proof(asked["nonce"], email: email, subject: email.Split('@')[0]);
            change?.Invoke(proof);
            return MisbehavingProvider.Written(proof);
        });
        return await browser.GetAsync($"/sign-in/callback?code=c&state={asked["state"]}");
    }
}
