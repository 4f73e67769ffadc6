using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.Attacks;

/// <summary>What the web server itself keeps out, at every operation that takes a body: more than any may have, and a NUL in the address.</summary>
public sealed class LargeBodiesTests(ProgramDatabase program) : IClassFixture<ProgramDatabase>
{
    private static readonly string Megabyte = $$"""{"text": "{{new string('a', 1 << 20)}}"}""";

    [Fact]
    public async Task A_megabyte_and_a_NUL_in_the_address_are_refused_everywhere()
    {
        using var run = ProgramRun.Start(program.Data.ConnectionString, "--Demo=false", "--Urls=http://127.0.0.1:0");
        var address = await run.UntilItSaysAsync(new Regex(@"Now listening on: (http://127\.0\.0\.1:\d+)"));
        using var http = new HttpClient { BaseAddress = new Uri(address) };
        http.DefaultRequestHeaders.Add("Development-Role", "hr");
        await Workplace.ImportAsync(new ApiCaller("town", http, ("Development-Tenant", "town")));
        var before = await program.Data.EventsAsync("town");
        var document = JsonNode.Parse(await http.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative)))!;
        List<string> taken = [];
        var tooLarge = 0;
        foreach (var (path, methods) in document["paths"]!.AsObject())
            foreach (var (method, says) in methods!.AsObject())
            {
                var nul = await StatusAsync(http, method, Regex.Replace(path, "{[a-zA-Z]+}", "a%00b"), null);
                if (path.Contains('{') && nul != HttpStatusCode.BadRequest)
                    taken.Add($"{method} {path} with a NUL: {nul}");
                var large = await StatusAsync(http, method, Regex.Replace(path, "[{}]", ""), Megabyte);
                // Whoever may not, or asks for what is not there, is told so before the body is looked at.
                if (says!["requestBody"]?["content"]?["application/json"] is null)
                    continue;
                tooLarge += large == HttpStatusCode.RequestEntityTooLarge ? 1 : 0;
                if (large is not (HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.Forbidden or HttpStatusCode.NotFound))
                    taken.Add($"{method} {path}: {large}");
            }

        Assert.True(taken.Count == 0, string.Join('\n', taken));
        Assert.True(tooLarge > 5, $"Only {tooLarge} bodies were looked at.");
        Assert.Equal(before, await program.Data.EventsAsync("town"));
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient http, string method, string path, string? body)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method.ToUpperInvariant()), new Uri(path, UriKind.Relative));
        request.Headers.Add("Development-Tenant", "town");
        // What is refused for its length is not read: the server hangs up on who goes on sending.
        request.Headers.ExpectContinue = true;
        if (body is not null && method != "get")
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await http.SendAsync(request);
        return answer.StatusCode;
    }
}
