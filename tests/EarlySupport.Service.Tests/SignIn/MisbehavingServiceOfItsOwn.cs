using EarlySupport.TestSupport;

namespace EarlySupport.Service.Tests.SignIn;

/// <summary>For a test that changes the provider, or lets time pass, and so has a service to itself.</summary>
public sealed class MisbehavingServiceOfItsOwn : IAsyncDisposable
{
    private MisbehavingServiceOfItsOwn() => Service = new OverTime(Clock);

    /// <summary>By now, as tokens are; nothing but a test moves it.</summary>
    public ControlledClock Clock { get; } = new(DateTimeOffset.UtcNow);

    public MisbehavingService Service { get; }

    public static async Task<MisbehavingServiceOfItsOwn> StartAsync()
    {
        var own = new MisbehavingServiceOfItsOwn();
        await own.Service.InitializeAsync();
        return own;
    }

    public async ValueTask DisposeAsync() => await Service.DisposeAsync();

    private sealed class OverTime(ControlledClock clock) : MisbehavingService(clock);
}
