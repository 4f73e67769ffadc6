using System.Net;
using EarlySupport.TestSupport;
using static EarlySupport.Service.Tests.Support.HelsinkiTime;

namespace EarlySupport.Service.Tests.Support;

/// <summary>Tests in which days pass, from ten in the morning of Monday 2 March 2026 in Helsinki on; each has a service of its own.</summary>
public abstract class OverTime : IAsyncLifetime
{
    /// <param name="sealKey">What the service seals with; null where nothing is sealed.</param>
    protected OverTime(SealKeyFile? sealKey = null) => Service = new ControlledService(Clock, sealKey);

    protected ControlledClock Clock { get; } = new(At("2026-03-02 10:00"));

    protected TestService Service { get; }

    public Task InitializeAsync() => Service.InitializeAsync();

    public Task DisposeAsync() => Service.DisposeAsync();

    /// <summary>Somebody of HR of a new organisation with the people of <see cref="Workplace"/>.</summary>
    protected async Task<ApiCaller> AtWorkAsync(string? goLive = null)
    {
        var caller = Service.NewOrganisation();
        var body = $$"""{"name": "Mallila", "timeZone": "Europe/Helsinki", "goLive": {{(goLive is null ? "null" : $"\"{goLive}\"")}}}""";
        (await caller.PutAsync("/api/organisation", body)).MustBe(HttpStatusCode.OK);
        await Workplace.ImportAsync(caller);
        return caller;
    }

    /// <summary>Goes on to a moment, and returns when what it brings is handled.</summary>
    protected async Task UntilAsync(string moment)
    {
        Clock.AdvanceTo(At(moment));
        await Service.DrainAsync();
    }

    private sealed class ControlledService(ControlledClock clock, SealKeyFile? sealKey) : TestService(clock)
    {
        protected override IEnumerable<(string Key, string Value)> Settings => sealKey is null ? [] : [("Seal:KeyFile", sealKey.Path)];
    }
}
