using System.Net;
using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.Hosting;

/// <summary>Who asks too often is told to wait; others are not.</summary>
public sealed class RateLimitTests(RateLimitTests.WithLowLimits service) : IClassFixture<RateLimitTests.WithLowLimits>
{
    [Fact]
    public async Task A_caller_of_the_API_is_held_up_and_nobody_else()
    {
        var caller = service.CallerOf("limited", "E1");
        for (var time = 0; time < 8; time++)
            (await caller.GetAsync("/api/policy")).MustBe(HttpStatusCode.OK);

        Assert.Equal("There were too many requests. Wait a minute, then try again.",
            (await caller.GetAsync("/api/policy")).MustRefuse(HttpStatusCode.TooManyRequests, "too-many-requests"));
        (await service.CallerOf("limited", "E2").GetAsync("/api/policy")).MustBe(HttpStatusCode.OK);
        (await service.CallerOf("other", "E1").GetAsync("/api/policy")).MustBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Signing_in_is_held_up_sooner()
    {
        using var http = new HttpClient(service.Transport) { BaseAddress = new Uri("http://localhost") };
        List<HttpStatusCode> answers = [];
        for (var time = 0; time < 4; time++)
            answers.Add((await http.GetAsync(new Uri("/sign-in", UriKind.Relative))).StatusCode);

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], answers);
        using var refused = await http.GetAsync(new Uri("/sign-in", UriKind.Relative));
        Assert.Equal("60", refused.Headers.GetValues("Retry-After").Single());
        Assert.Contains("Yrityksiä oli liian monta.", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    public sealed class WithLowLimits : TestService
    {
        protected override IEnumerable<(string Key, string Value)> Settings => [("RateLimits:SignIn", "3"), ("RateLimits:Requests", "8")];
    }
}
