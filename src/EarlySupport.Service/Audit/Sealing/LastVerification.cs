using EarlySupport.EventStore.Sealing;

namespace EarlySupport.Service.Audit.Sealing;

/// <summary>The verification that was asked for last on this node: under way, done, or broken off. One at a time, for it reads the whole log.</summary>
public sealed class LastVerification(LogSealing log, TimeProvider wallClock, IHostApplicationLifetime lifetime)
{
    private readonly Lock gate = new();
    private Task<(Verification Found, DateTimeOffset At)>? asked;

    /// <summary>UTC; null while none was asked for.</summary>
    public DateTimeOffset? BegunAt { get; private set; }

    public bool IsUnderWay => asked is { IsCompleted: false };

    /// <summary>Whether it could not be brought to an end, as when the database did not answer.</summary>
    public bool HasFailed => asked is { IsFaulted: true } or { IsCanceled: true };

    /// <summary>Null while it is under way, or none was asked for.</summary>
    public (Verification Found, DateTimeOffset At)? Result => asked is { IsCompletedSuccessfully: true } done ? done.Result : null;

    /// <summary>Begins one, unless one is under way.</summary>
    public void Begin()
    {
        lock (gate)
        {
            if (IsUnderWay)
                return;
            BegunAt = wallClock.GetUtcNow();
            asked = Task.Run(async () => (await log.VerifyAsync(null, null, lifetime.ApplicationStopping), wallClock.GetUtcNow()));
        }
    }
}
