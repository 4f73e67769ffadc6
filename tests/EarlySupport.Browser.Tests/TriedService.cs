using System.Globalization;
using System.Net.Http.Json;
using System.Security.Cryptography;
using EarlySupport.Domain.Organisation;
using EarlySupport.Domain.Organisation.RegisteringEmployee;
using EarlySupport.Domain.Organisation.RegisteringUnit;
using EarlySupport.EventStore;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Absences.ImportingAbsences;
using EarlySupport.Service.Audit.Sealing;
using EarlySupport.TestSupport;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Npgsql;

namespace EarlySupport.Browser.Tests;

/// <summary>
/// The whole service in this process, at an address of this machine, on a database of its own, and one browser. In the demo organisation B1, B3 and
/// B4 lead people whom tests take one by one, each with an absence that has gone on for a month; B2 leads those of the <see cref="Town"/>; B9 leads
/// these four, and is whoever has another role. It is 2 November 2026.
/// </summary>
public sealed class TriedService : IAsyncLifetime
{
    // One page of each supervisor's.
    private const int People = 24;

    private static readonly SemaphoreSlim One = new(1);

    private TestDatabase database = null!;
    private WebApplicationFactory<Program> host = null!;
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;
    private readonly Dictionary<string, int> taken = new() { ["B1"] = 0, ["B3"] = 0, ["B4"] = 0 };

    // Those that fit best first.
    private OrderedDictionary<string, TemplateMatcher> matchers = null!;

    public string Home { get; private set; } = "";

    /// <summary>The routes of all pages.</summary>
    public IEnumerable<string> Routes => matchers.Keys;

    public async Task InitializeAsync()
    {
        if (Chromium.Path is null)
            return;
        database = await TestPostgres.Shared.CreateAsync();
        host = new WebApplicationFactory<Program>().WithWebHostBuilder(Configure);
        host.UseKestrel(0);
        host.StartServer();
        Home = host.ClientOptions.BaseAddress.AbsoluteUri.TrimEnd('/');
        matchers = new(host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .OrderBy(endpoint => endpoint.RoutePattern.InboundPrecedence).Select(endpoint => $"/{endpoint.RoutePattern.RawText!.TrimStart('/')}").Distinct()
            .Select(route => KeyValuePair.Create(route, new TemplateMatcher(TemplateParser.Parse(route), []))));
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Path, Args = ["--no-sandbox"] });
        await SettleAsync();
        await this.SettleTownAsync();
        await host.Services.GetRequiredService<LogSealing>().SealAllAsync(CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        if (Chromium.Path is null)
            return;
        await browser.DisposeAsync();
        playwright.Dispose();
        await host.DisposeAsync();
        await database.DisposeAsync();
    }

    /// <summary>The number of somebody whom no other test has taken, with an open alert.</summary>
    /// <param name="supervisor">Who leads them: B1, B3 (whose people nobody but HR does anything about) or B4.</param>
    public async Task<string> TakeAsync(string supervisor = "B1")
    {
        await One.WaitAsync();
        try
        {
            var id = NumberOf(supervisor, ++taken[supervisor]);
            await CallAsync(HttpMethod.Post, $"/api/employees/{id}/absences", new { absenceId = $"A{id}", kind = "sickness", firstDay = "2026-09-28" });
            await DrainAsync();
            return id;
        }
        finally
        {
            One.Release();
        }
    }

    /// <summary>The route that an address leads to; its path where that is no page's.</summary>
    public string RouteOf(string address)
    {
        var path = new Uri(new Uri(Home), address).AbsolutePath;
        return matchers.FirstOrDefault(route => route.Value.TryMatch(path, [])).Key ?? path;
    }

    /// <summary>Waits until everything has followed from what was done.</summary>
    public Task DrainAsync() => host.Services.GetRequiredService<EventStoreEngine>().Messages.DrainAsync(CancellationToken.None);

    public async Task WriteAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>A call of the API, as somebody of HR.</summary>
    public async Task<string> CallAsync(HttpMethod method, string path, object? body = null, string actor = "H1", string role = "hr")
    {
        using var http = new HttpClient { BaseAddress = new Uri(Home) };
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        foreach (var (name, value) in ((string, string)[])[("Development-Tenant", "demo"), ("Development-Actor", actor), ("Development-Role", role)])
            request.Headers.Add(name, value);
        using var response = await http.SendAsync(request);
        var answer = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{path}: {answer}");
        return answer;
    }

    /// <summary>A browser of somebody's own that has not signed in.</summary>
    public async Task<IBrowserContext> NewContextAsync(string language = "fi", int width = 1280, bool scripts = true)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = Home,
            JavaScriptEnabled = scripts,
            ViewportSize = new() { Width = width, Height = 900 },
            Locale = language,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(60_000);
        return context;
    }

    /// <summary>A page of somebody who has signed in by the demo's chooser.</summary>
    public async Task<IPage> SignedInAsync(string person = "B1", string role = "supervisor", string language = "fi", int width = 1280, bool scripts = true)
    {
        var page = await (await NewContextAsync(language, width, scripts)).NewPageAsync();
        await page.GotoAsync(role == "supervisor" ? "/people" : "/");
        await page.SignInAsync(person, role);
        return page;
    }

    private async Task SettleAsync()
    {
        var from = new DateOnly(2020, 1, 1);
        await RunAsync(new RegisterUnits([new Unit("U1", "Hoiva 1", "Hoiva"), new Unit("U2", "Opetus 1", "Opetus")]));
        await RunAsync(new RegisterEmployees(
        [
            new("B9", "Berit Ylin", null, "U1", null, from, null, 100), new("B1", "Aino Korpi", null, "U1", "B9", from, null, 100),
            new("B2", "Veikko Åberg", null, "U2", "B9", from, null, 100), new("B3", "Oona Laakso", null, "U1", "B9", from, null, 100),
            new("B4", "Sisko Salo", null, "U1", "B9", from, null, 100),
            .. Led("B1", "Eero Niemi"), .. Led("B3", "Saara Ranta"), .. Led("B4", "Matti Meri"), .. Town.People,
        ]));

        IEnumerable<Employee> Led(string supervisor, string name) =>
            Enumerable.Range(1, People).Select(n => new Employee(NumberOf(supervisor, n), $"{name} {n}", null, "U1", supervisor, from, null, 100));
    }

    private static string NumberOf(string supervisor, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{supervisor switch { "B1" => "E", "B3" => "F", _ => "G" }}{number:00}");

    private async Task RunAsync(object command) => Assert.NotEqual(0, (await host.Services.GetRequiredService<ICommandBus>()
        .InvokeAsync<ImportedPart>(command, new Caller("demo", "test", "administrator", Guid.NewGuid().ToString()), CancellationToken.None)).Events);

    private void Configure(IWebHostBuilder builder)
    {
        builder.UseSetting("ConnectionStrings:EarlySupport", database.ConnectionString);
        using (var sealing = ECDsa.Create(ECCurve.NamedCurves.nistP256))
            builder.UseSetting("Seal:Key", sealing.ExportPkcs8PrivateKeyPem());
        builder.UseSetting("Keys:Master", Convert.ToBase64String(new byte[32]));
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        builder.UseSetting("RateLimits:SignIn", "10000");
        builder.UseSetting("Urls", "http://127.0.0.1:0");
        builder.UseSetting("today", "2026-11-02");
    }
}

/// <summary>Tests that look at pages. Those of a collection go one after the other, beside those of the other, which has a service of its own.</summary>
[CollectionDefinition(nameof(Looks))]
public sealed class Looks : ICollectionFixture<TriedService>;

/// <summary>Tests of somebody's day.</summary>
[CollectionDefinition(nameof(WholeDays))]
public sealed class WholeDays : ICollectionFixture<TriedService>;
