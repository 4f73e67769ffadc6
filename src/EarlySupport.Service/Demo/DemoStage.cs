using EarlySupport.Domain;
using EarlySupport.EventStore;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Audit.Sealing;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Organisation;
using EarlySupport.Service.Privacy;

namespace EarlySupport.Service.Demo;

/// <summary>
/// Where the demo is played: the same service on the same database, by a clock of the stage's own, which also stamps what is recorded
/// (<c>src/decisions/0018</c>).
/// </summary>
internal sealed class DemoStage : IAsyncDisposable
{
    private readonly PlayedDay clock;
    private readonly ServiceProvider services;
    private readonly EventStoreEngine engine;

    public DemoStage(TenantDatabase database, MasterKeys masters, ILoggerFactory logging, DateOnly from)
    {
        clock = new PlayedDay { Day = from };
        services = ServiceHost.Register(new ServiceCollection(), _ => new BusinessClock(clock))
            .AddSingleton<TimeProvider>(clock).AddSingleton(new SealKeyRing(new ConfigurationManager(), null)).AddSingleton(database).AddSingleton(masters)
            .AddSingleton(logging).AddLogging().BuildServiceProvider();
        engine = services.GetRequiredService<EventStoreEngine>();
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public Task OpenAsync(CancellationToken ct) => engine.Messages.StartAsync(ct);

    /// <summary>It is the day, and all that is due by now is handled.</summary>
    public async Task BeginAsync(DateOnly day, CancellationToken ct)
    {
        if (clock.Day != day)
            clock.Day = day;
        await engine.Messages.DrainAsync(ct);
    }

    /// <param name="key">Stands in the events as their correlation, so that a demo that was cut short is gone on with where it was.</param>
    /// <exception cref="InvalidOperationException">The service refuses it.</exception>
    public async Task DoAsync(string key, string actor, string role, object command, CancellationToken ct)
    {
        if (await TryAsync(key, actor, role, command, ct) is { } refused)
            throw new InvalidOperationException($"The demo's step {key}, {command.GetType().Name} on {clock.Day:O}, is refused: {refused.Code}.");
    }

    /// <returns>Why it was refused; null when it was not.</returns>
    public async Task<Refusal?> TryAsync(string key, string actor, string role, object command, CancellationToken ct)
    {
        clock.Tick();
        return (await engine.InvokeAsync<Outcome>(command, new Caller(OrganisationChoice.Demo, actor, role, key), ct)).Refusal;
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    /// <summary>From six in the morning UTC, somebody does something every twenty seconds: far from midnight in the demo's time zone.</summary>
    private sealed class PlayedDay : TimeProvider
    {
        private int ticks;
        private DateOnly day;

        public required DateOnly Day
        {
            get => day;
            set => (day, ticks) = (value, 0);
        }

        public override DateTimeOffset GetUtcNow() => new DateTimeOffset(day, new TimeOnly(6, 0), TimeSpan.Zero).AddSeconds(20 * ticks);

        public void Tick() => Interlocked.Increment(ref ticks);
    }
}
