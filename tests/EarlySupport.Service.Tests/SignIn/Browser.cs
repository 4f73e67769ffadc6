using System.Net;
using System.Text.RegularExpressions;

namespace EarlySupport.Service.Tests.SignIn;

/// <summary>
/// Does what a browser does between the service and a provider: keeps cookies by host, follows redirects, sends forms with what is hidden in
/// them. The service is in this process, a provider is asked over the network.
/// </summary>
public sealed class Browser : IDisposable
{
    private readonly Uri home;
    private readonly HttpMessageHandler service;
    private readonly HttpMessageInvoker toService;
    private readonly HttpMessageInvoker toProvider = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    public Browser(HttpMessageHandler service, Uri home) =>
        (this.service, this.home, toService, Address) = (service, home, new HttpMessageInvoker(service, disposeHandler: false), home);

    public CookieContainer Cookies { get; } = new();

    /// <summary>Where it is: after redirects, where they led.</summary>
    public Uri Address { get; private set; }

    /// <summary>Another browser with a copy of what this one keeps.</summary>
    public Browser Copy()
    {
        var copy = new Browser(service, home);
        copy.Cookies.Add(Cookies.GetAllCookies());
        return copy;
    }

    public Task<Page> GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(Address, path)));

    /// <summary>What is taken along from an address.</summary>
    public async Task<(IReadOnlyDictionary<string, string> Headers, byte[] Bytes)> TakeAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Address, path));
        request.Headers.TryAddWithoutValidation("Cookie", Cookies.GetCookieHeader(request.RequestUri!));
        using var response = await toService.SendAsync(request, CancellationToken.None);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (response.Content.Headers.ToDictionary(h => h.Key, h => string.Join(", ", h.Value)), await response.Content.ReadAsByteArrayAsync());
    }

    /// <summary>Asks once, and stays where it is told to go elsewhere.</summary>
    public Task<Page> OnceAsync(HttpRequestMessage request)
    {
        request.RequestUri = new Uri(Address, request.RequestUri!);
        return OneAsync(request);
    }

    /// <summary>Sends the form of the page that it is on, to its own address, with these fields and those hidden in it.</summary>
    public Task<Page> SendAsync(Page page, params (string Name, string Value)[] fields)
    {
        var form = Regex.Match(page.Body, """<form[^>]*data-draft[^>]*>.*?</form>""", RegexOptions.Singleline);
        Assert.True(form.Success, $"There is no form in\n{page.Body}");
        return PostAsync(form.Value, Address, fields);
    }

    /// <summary>Sends the page's form that leads to a path, with these fields and those hidden in it.</summary>
    public Task<Page> SubmitAsync(Page page, string action, params (string Name, string Value)[] fields)
    {
        var form = Regex.Match(page.Body, $"""<form[^>]* action="[^"]*{Regex.Escape(action)}"[^>]*>.*?</form>""", RegexOptions.Singleline);
        Assert.True(form.Success, $"No form leads to {action} in\n{page.Body}");
        return PostAsync(form.Value, new Uri(Address, action), fields);
    }

    public Task<Page> PostAsync(string path, HttpContent content) => SendAsync(new HttpRequestMessage(HttpMethod.Post, new Uri(Address, path)) { Content = content });

    public string? CookieOf(string name) => Cookies.GetCookies(home)[name]?.Value;

    public void Dispose()
    {
        toService.Dispose();
        toProvider.Dispose();
    }

    private Task<Page> PostAsync(string form, Uri to, IEnumerable<(string Name, string Value)> fields)
    {
        var hidden = Regex.Matches(form, "<input[^>]*>").Select(m => m.Value).Where(i => i.Contains("\"hidden\"", StringComparison.Ordinal))
            .Select(i => (Attribute(i, "name"), Attribute(i, "value")));
        var content = new FormUrlEncodedContent(hidden.Concat(fields).Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
        return SendAsync(new HttpRequestMessage(HttpMethod.Post, to) { Content = content });
    }

    private async Task<Page> SendAsync(HttpRequestMessage request)
    {
        for (var redirects = 0; ; redirects++)
        {
            Assert.True(redirects < 12, $"Led in circles at {request.RequestUri}");
            var page = await OneAsync(request);
            Address = request.RequestUri!;
            if (page.Location is null)
                return page;
            request = new HttpRequestMessage(HttpMethod.Get, new Uri(request.RequestUri!, page.Location));
        }
    }

    private async Task<Page> OneAsync(HttpRequestMessage request)
    {
        var kept = Cookies.GetCookieHeader(request.RequestUri!);
        if (kept.Length > 0)
            request.Headers.TryAddWithoutValidation("Cookie", kept);
        request.Headers.TryAddWithoutValidation("Accept", "text/html, */*;q=0.8");
        using var response = await (request.RequestUri!.Authority == home.Authority ? toService : toProvider).SendAsync(request, CancellationToken.None);
        foreach (var set in response.Headers.TryGetValues("Set-Cookie", out var all) ? all : [])
            Cookies.SetCookies(request.RequestUri, set);
        var headers = response.Headers.Concat(response.Content.Headers).ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase);
        return new Page(response.StatusCode, response.Headers.Location?.OriginalString, await response.Content.ReadAsStringAsync(), headers);
    }

    private static string Attribute(string tag, string name) => WebUtility.HtmlDecode(Regex.Match(tag, $"{name}=\"([^\"]*)\"").Groups[1].Value);
}

/// <param name="Location">Where the browser is to go; null where it stays.</param>
public sealed record Page(HttpStatusCode Status, string? Location, string Body, IReadOnlyDictionary<string, string> Headers)
{
    public string Title => WebUtility.HtmlDecode(Regex.Match(Body, "<h1>(.*?)</h1>", RegexOptions.Singleline).Groups[1].Value.Trim());

    public string Alert => WebUtility.HtmlDecode(Regex.Match(Body, "role=\"alert\">(.*?)</p>", RegexOptions.Singleline).Groups[1].Value.Trim());

    public Page MustBe(HttpStatusCode expected, string? title = null)
    {
        Assert.True(Status == expected, $"Expected {(int)expected}, got {(int)Status}: {Body}");
        if (title is not null)
            Assert.Equal(title, Title);
        return this;
    }
}
