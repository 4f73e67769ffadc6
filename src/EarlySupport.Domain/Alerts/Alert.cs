namespace EarlySupport.Domain.Alerts;

/// <summary>Where an alert stands.</summary>
public enum AlertState
{
    /// <summary>Not known yet: the stream is empty.</summary>
    None,

    /// <summary>Advance notice given; the threshold is not reached yet.</summary>
    Ahead,

    Raised,

    Withdrawn,
}

/// <summary>An alert as decisions need it.</summary>
/// <param name="On">The day the rule was reached, or is expected to be.</param>
public sealed record Alert(AlertState State, DateOnly On)
{
    public const string StreamType = "alert";

    public static Alert None { get; } = new(AlertState.None, default);

    public static string StreamId(string alertId) => $"alert-{alertId}";

    public static Alert Evolve(Alert state, object @event) => @event switch
    {
        AdvanceNoticeGiven e => new Alert(AlertState.Ahead, e.ExpectedOn),
        AdvanceNoticeDateCorrected e => state with { On = e.To },
        AdvanceNoticeWithdrawn => state with { State = AlertState.Withdrawn },
        AlertRaised e => new Alert(AlertState.Raised, e.ReachedOn),
        AlertDateCorrected e => state with { On = e.To },
        AlertWithdrawn => state with { State = AlertState.Withdrawn },
        _ => throw new InvalidOperationException($"{@event.GetType().Name} is not an event of an alert."),
    };
}
