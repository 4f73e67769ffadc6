using EarlySupport.Domain.Organisation;
using EarlySupport.Domain.Organisation.GrantingRole;
using EarlySupport.Domain.Organisation.RegisteringEmployee;
using EarlySupport.Domain.Organisation.RegisteringUnit;
using EarlySupport.Domain.Organisation.RevokingRole;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Absences.ImportingAbsences;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace EarlySupport.Service.Tests.SignIn;

/// <summary>
/// The service with an identity provider, for browsers at https://support.example.org. In the organisation town Aino leads Eero; Elsa leads
/// nobody; a nurse comes from occupational health; Veikko's employment ended yesterday. Today is 1 November 2026.
/// </summary>
public abstract class SigningService : TestService
{
    public const string Organisation = "town";
    public const string Audience = "urn:early-support:api";
    public static readonly Uri Home = new("https://support.example.org/");

    private static readonly DateOnly From = new(2020, 1, 1);

    protected SigningService()
    {
    }

    protected SigningService(TimeProvider clock)
        : base(clock)
    {
    }

    /// <summary>The provider's issuer.</summary>
    public abstract string Authority { get; }

    protected override IEnumerable<(string Key, string Value)> Settings =>
    [
        ("PublicUrl", Home.AbsoluteUri), ("SignIn:Authority", Authority), ("SignIn:ClientId", "early-support"),
        ("SignIn:ClientSecret", "a secret, with: signs"), ("SignIn:Audience", Audience), ("SignIn:Organisation", Organisation),
        ("RateLimits:SignIn", "10000"),
    ];

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await RunAsync(new RegisterUnits([new Unit("U1", "Hoiva 1", "Hoiva")]));
        await RunAsync(new RegisterEmployees(
        [
            new("B1", "Aino Korpi", "aino@example.org", "U1", null, From, null, 100),
            new("E1", "Eero Niemi", "Eero@example.org", "U1", "B1", From, null, 100),
            new("E2", "Elsa Laine", "elsa@example.org", "U1", null, From, FixtureDay, 100),
            new("E3", "Veikko Åberg", "veikko@example.org", "U1", "E2", From, FixtureDay.AddDays(-1), 100),
            new("E4", "Anna Salo", "shared@example.org", "U1", null, From, null, 100),
            new("E5", "Arto Salo", "shared@example.org", "U1", null, From, null, 100),
            new("E6", "Uuno Uusi", "uuno@example.org", "U1", null, FixtureDay.AddDays(1), null, 100),
            new("E7", "Urho Unto", "unverified@example.org", "U1", null, From, null, 100),
        ]));
        await RunAsync(new GrantRole("O1", GrantedRole.OccupationalHealth, "nurse@example.org"));
        await RunAsync(new GrantRole("PAYROLL", GrantedRole.Hr, "payroll"));
    }

    public Browser NewBrowser() => new(Transport, Home);

    public Task GrantAsync(string person, GrantedRole role) => RunAsync(new GrantRole(person, role, null));

    public Task RevokeAsync(string person, GrantedRole role) => RunAsync(new RevokeRole(person, role));

    /// <summary>A call of the API with headers of one's own and no cookies.</summary>
    public async Task<Answer> CallAsync(string path, params (string Name, string Value)[] headers)
    {
        using var http = new HttpClient(Transport) { BaseAddress = Home };
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await http.SendAsync(request);
        return new Answer(response.StatusCode, response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsStringAsync());
    }

    private async Task RunAsync(object command)
    {
        var caller = new Caller(Organisation, "test", "administrator", Guid.NewGuid().ToString());
        var bus = Services.GetRequiredService<ICommandBus>();
        if (command is RegisterUnits or RegisterEmployees)
            Assert.NotEqual(0, (await bus.InvokeAsync<ImportedPart>(command, caller, CancellationToken.None)).Events);
        else
            Assert.Null((await bus.InvokeAsync<Outcome>(command, caller, CancellationToken.None)).Refusal);
    }
}
