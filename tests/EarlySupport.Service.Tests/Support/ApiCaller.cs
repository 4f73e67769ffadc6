using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace EarlySupport.Service.Tests.Support;

/// <summary>A client of one organisation that writes JSON and CSV by hand, so that a test holds what goes over the wire.</summary>
public sealed class ApiCaller(string organisation, HttpClient http, params (string Name, string Value)[] headers)
{
    public string Organisation => organisation;

    /// <summary>Somebody else of the same organisation.</summary>
    /// <param name="purpose">What an auditor says it is for.</param>
    public ApiCaller As(string actor, string role, string? purpose = null) => new(organisation, http,
        [("Development-Actor", actor), ("Development-Role", role), .. purpose is null ? [] : new[] { ("Purpose", purpose) }]);

    /// <summary>A physician of occupational health.</summary>
    public ApiCaller AsPhysician() => As("P1", "occupational-health");

    public Task<Answer> GetAsync(string path, string accept = "application/json")
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(accept));
        return SendAsync(request);
    }

    public Task<Answer> PostAsync(string path, string json) => SendAsync(Request(HttpMethod.Post, path, json));

    public Task<Answer> PutAsync(string path, string json) => SendAsync(Request(HttpMethod.Put, path, json));

    public Task<Answer> DeleteAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Delete, path));

    public Task<Answer> ImportAsync(string kind, string csv, bool skip = false) => SendAsync(
        new HttpRequestMessage(HttpMethod.Post, $"/api/imports/{kind}{(skip ? "?skip=true" : "")}")
        {
            Content = new StringContent(csv, Encoding.UTF8, "text/csv"),
        });

    public async Task ImportAsync(Fixture fixture)
    {
        foreach (var kind in (string[])["units", "employees", "absences"])
            (await ImportAsync(kind, fixture.Text(kind))).MustBe(HttpStatusCode.OK);
    }

    /// <summary>What stands, as <c>expected-alerts.csv</c> has it.</summary>
    public async Task<string> AlertsAsync() => (await GetAsync("/api/alerts", "text/csv")).MustBe(HttpStatusCode.OK).Body;

    /// <summary>Alerts as <c>employee rule date state</c>, in the list's order.</summary>
    public async Task<IReadOnlyList<string>> AlertsAsync(string query)
    {
        var rows = (await GetAsync($"/api/alerts?{query}")).MustBe(HttpStatusCode.OK).Json.AsArray();
        return [.. rows.Select(a => $"{a!["employeeId"]} {a["ruleId"]} {a["reachedOn"]} {a["state"]}")];
    }

    /// <summary>Any method, with any body.</summary>
    public Task<Answer> SendAsync(HttpMethod method, string path, string? body, string mediaType) => SendAsync(
        new HttpRequestMessage(method, path) { Content = body is null ? null : new StringContent(body, Encoding.UTF8, mediaType) });

    /// <summary>The same caller, who has looked over the texts after a warning.</summary>
    public ApiCaller LookedOver()
    {
        http.DefaultRequestHeaders.TryAddWithoutValidation("Text-Looked-Over", "true");
        return this;
    }

    private static HttpRequestMessage Request(HttpMethod method, string path, string json) =>
        new(method, path) { Content = new StringContent(json, Encoding.UTF8, "application/json") };

    private async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            foreach (var (name, value) in headers)
                request.Headers.Add(name, value);
            using var response = await http.SendAsync(request);
            return new Answer(response.StatusCode, response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsStringAsync());
        }
    }
}

/// <summary>What the API answered.</summary>
public sealed record Answer(HttpStatusCode Status, string? MediaType, string Body)
{
    public JsonNode Json => JsonNode.Parse(Body)!;

    public Answer MustBe(HttpStatusCode expected) => Status == expected
        ? this
        : throw new Xunit.Sdk.XunitException($"Expected {(int)expected}, got {(int)Status}: {Body}");

    /// <summary>That it is problem details with a code.</summary>
    /// <returns>The title, for people.</returns>
    public string MustRefuse(HttpStatusCode expected, string code)
    {
        MustBe(expected);
        Assert.Equal("application/problem+json", MediaType);
        Assert.Equal(code, (string?)Json["code"]);
        Assert.Equal((int)expected, (int?)Json["status"]);
        return (string)Json["title"]!;
    }
}
