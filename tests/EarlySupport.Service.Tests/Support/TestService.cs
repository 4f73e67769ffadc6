using System.Globalization;
using EarlySupport.EventStore;
using EarlySupport.TestSupport;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace EarlySupport.Service.Tests.Support;

/// <summary>The whole service in this process, on a database of its own; one for each test class. Its tests keep apart by organisation.</summary>
public class TestService : IAsyncLifetime
{
    /// <summary>The as-of date of the fixtures.</summary>
    public static readonly DateOnly FixtureDay = new(2026, 11, 1);

    /// <summary>Of every test that does not bring its own.</summary>
    public static readonly string MasterKey = Convert.ToBase64String(new byte[32]);

    private readonly TimeProvider? clock;
    private TestDatabase database = null!;
    private WebApplicationFactory<Program> host = null!;
    private int organisations;

    public TestService()
    {
    }

    protected TestService(TimeProvider clock) => this.clock = clock;

    /// <summary>The settings of master keys.</summary>
    protected virtual IReadOnlyDictionary<string, string> Keys { get; } = new Dictionary<string, string> { ["Keys:Master"] = MasterKey };

    public TestDatabaseReader Data { get; private set; } = null!;

    public IServiceProvider Services => host.Services;

    /// <summary>What a client needs to call the service without leaving the process.</summary>
    public HttpMessageHandler Transport => host.Server.CreateHandler();

    public virtual async Task InitializeAsync()
    {
        database = await TestPostgres.Shared.CreateAsync();
        Data = new TestDatabaseReader(database.ConnectionString);
        await BeforeStartAsync();
        Start();
    }

    public virtual async Task DisposeAsync()
    {
        await host.DisposeAsync();
        await Data.DisposeAsync();
        await database.DisposeAsync();
    }

    /// <summary>Another node on the same database, which starts with its first client.</summary>
    public WebApplicationFactory<Program> NewNode() => new WebApplicationFactory<Program>().WithWebHostBuilder(Configure);

    /// <summary>Ends the service and starts it again on the same database.</summary>
    public async Task RestartAsync(Action? whileDown = null)
    {
        await host.DisposeAsync();
        whileDown?.Invoke();
        Start();
    }

    /// <summary>Somebody who calls the API; by default somebody of HR.</summary>
    public ApiCaller CallerOf(
        string organisation, string actor = "H001", string role = "hr", string? language = null, WebApplicationFactory<Program>? node = null)
    {
        var http = ClientOf(organisation, actor, role, node);
        if (language is not null)
            http.DefaultRequestHeaders.Add("Accept-Language", language);
        return new ApiCaller(organisation, http);
    }

    /// <summary>A client of the framework's own that says who calls.</summary>
    public HttpClient ClientOf(string organisation, string actor, string role, WebApplicationFactory<Program>? node = null)
    {
        var http = (node ?? host).CreateClient();
        http.DefaultRequestHeaders.Add("Development-Tenant", organisation);
        http.DefaultRequestHeaders.Add("Development-Actor", actor);
        http.DefaultRequestHeaders.Add("Development-Role", role);
        if (role == "auditor")
            http.DefaultRequestHeaders.Add("Purpose", "audit");
        return http;
    }

    /// <summary>A caller of an organisation that nothing is known of yet.</summary>
    public ApiCaller NewOrganisation() =>
        CallerOf(string.Create(CultureInfo.InvariantCulture, $"organisation-{Interlocked.Increment(ref organisations)}"));

    /// <summary>A caller of a new organisation with the people of <see cref="Workplace"/>.</summary>
    public async Task<ApiCaller> NewWorkplaceAsync()
    {
        var caller = NewOrganisation();
        await Workplace.ImportAsync(caller);
        return caller;
    }

    /// <summary>Returns when no message is due that is not handled.</summary>
    public async Task DrainAsync()
    {
        using var limit = Patience.Begin();
        await Services.GetRequiredService<EventStoreEngine>().Messages.DrainAsync(limit.Token);
    }

    /// <summary>Further settings, as on the command line.</summary>
    protected virtual IEnumerable<(string Key, string Value)> Settings => [];

    /// <summary>What is of the test's own in the service: by default nothing.</summary>
    protected virtual void Register(IServiceCollection services)
    {
    }

    /// <summary>What the database holds before the service first sees it: by default nothing.</summary>
    protected virtual Task BeforeStartAsync() => Task.CompletedTask;

    private void Start()
    {
        host = NewNode();
        _ = host.Services;
    }

    private void Configure(IWebHostBuilder builder)
    {
        builder.ConfigureTestServices(Register);
        builder.UseSetting("ConnectionStrings:EarlySupport", database.ConnectionString);
        foreach (var (key, value) in Keys)
            builder.UseSetting(key, value);
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        foreach (var (key, value) in Settings)
            builder.UseSetting(key, value);
        if (clock is null)
            builder.UseSetting("today", FixtureDay.ToString("O", CultureInfo.InvariantCulture));
        else
            builder.ConfigureTestServices(services => services.AddSingleton(clock));
    }
}
