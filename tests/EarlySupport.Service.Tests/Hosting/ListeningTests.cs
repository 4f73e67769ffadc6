using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.Hosting;

/// <summary>The program as a process: where it listens, what it refuses to start with, and what its web server refuses.</summary>
public sealed class ListeningTests(ProgramDatabase program) : IClassFixture<ProgramDatabase>
{
    private const string Provider = "--SignIn:Authority=https://login.example.org";

    [Theory]
    [InlineData("Urls is 'http://0.0.0.0:0'; expected a loopback address", "--Urls=http://0.0.0.0:0")]
    [InlineData("Urls is 'http://*:0'; expected a loopback address", "--Urls=http://127.0.0.1:0;http://*:0")]
    [InlineData("Urls is 'http://support.example.org'; expected a loopback address", "--Urls=http://support.example.org")]
    [InlineData("Kestrel:Endpoints:Web:Url is 'http://0.0.0.0:0'; expected a loopback address", "--Kestrel:Endpoints:Web:Url=http://0.0.0.0:0")]
    [InlineData("SignIn:ClientId is ''; expected", Provider)]
    [InlineData("SignIn:Authority is 'http://login.example.org'; expected", "--SignIn:Authority=http://login.example.org", "--SignIn:ClientId=a")]
    [InlineData("PublicUrl is ''; expected an address that begins with https://", Provider, "--SignIn:ClientId=a")]
    [InlineData("PublicUrl is 'http://support.example.org'; expected", Provider, "--SignIn:ClientId=a", "--PublicUrl=http://support.example.org")]
    [InlineData("SignIn:Audience is 'a'; expected another one", Provider, "--SignIn:ClientId=a", "--SignIn:Audience=a")]
    [InlineData("SignIn:IdleMinutes is '0'; expected a whole number from 1 to 1440", "--SignIn:IdleMinutes=0")]
    [InlineData("SignIn:SessionHours is 'x'; expected a whole number from 1 to 168", "--SignIn:SessionHours=x")]
    [InlineData("RateLimits:SignIn is '0'; expected a whole number above 0", "--RateLimits:SignIn=0")]
    [InlineData("Proxies is 'somewhere'; expected IP addresses", "--Proxies=somewhere")]
    public async Task It_does_not_start_with_what_would_not_be_safe(string said, params string[] settings) => Assert.Contains(
        said, (await program.RunAsync(["--Demo=false", .. settings])).MustEndWith(1).Errors, StringComparison.Ordinal);

    [Fact]
    public async Task With_a_provider_it_listens_anywhere()
    {
        using var run = ProgramRun.Start(program.Data.ConnectionString, "--Demo=false", Provider, "--SignIn:ClientId=a", "--PublicUrl=https://support.example.org",
            "--Urls=http://0.0.0.0:0");

        await run.UntilItSaysAsync("Now listening on: http://0.0.0.0:");
    }

    [Fact]
    public async Task Bodies_that_are_too_large_are_refused_and_imports_may_be_larger()
    {
        using var run = ProgramRun.Start(program.Data.ConnectionString, "--Demo=false", "--Urls=http://127.0.0.1:0");
        var address = await run.UntilItSaysAsync(new Regex(@"Now listening on: (http://127\.0\.0\.1:\d+)"));
        using var http = new HttpClient { BaseAddress = new Uri(address) };
        http.DefaultRequestHeaders.Add("Development-Role", "administrator");
        async Task<HttpResponseMessage> SendAsync(string path, int length, string type) =>
            await http.PostAsync(new Uri(path, UriKind.Relative), new StringContent(new string(' ', length), Encoding.ASCII, type));

        using var large = await SendAsync("/api/roles", 512 * 1024 + 1, "application/json");
        using var small = await SendAsync("/api/roles", 512 * 1024, "application/json");
        using var import = await SendAsync("/api/imports/units", 2 * 1024 * 1024, "text/csv");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        Assert.Contains("\"code\":\"malformed-request\"", await large.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, small.StatusCode);
        Assert.NotEqual(HttpStatusCode.RequestEntityTooLarge, import.StatusCode);
        Assert.All((HttpResponseMessage[])[large, small, import], answer => Assert.False(answer.Headers.Contains("Server")));
    }
}
