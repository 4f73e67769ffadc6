using EarlySupport.Domain.Policies;

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

/// <summary>What somebody did about an alert. Stays what it is when the date moves, or the alert is withdrawn.</summary>
public enum AlertAnswer
{
    None,
    Acknowledged,
    ActedOn,
    Dismissed,
}

/// <summary>An alert as decisions need it.</summary>
/// <param name="On">The day the rule was reached, or is expected to be.</param>
/// <param name="RaisedOn">The business date on which it was raised; before that, meaningless.</param>
/// <param name="Recipients">Whom its rule is for.</param>
/// <param name="IsHistory">Raised for a day before the organisation went live: nobody waits for an answer.</param>
/// <param name="DismissedBecause">Null unless it is dismissed.</param>
public sealed record Alert(
    AlertState State,
    string EmployeeId,
    string RuleId,
    DateOnly On,
    IReadOnlyList<Recipient> Recipients,
    DateOnly RaisedOn = default,
    bool IsHistory = false,
    AlertAnswer Answer = AlertAnswer.None,
    DismissalReason? DismissedBecause = null,
    bool Reminded = false,
    bool Escalated = false)
{
    public const string StreamType = "alert";

    public static Alert None { get; } = new(AlertState.None, "", "", default, []);

    /// <summary>Whether somebody ought to act on it: reached, live, and neither acted on nor dismissed.</summary>
    public bool IsWaiting => State == AlertState.Raised && !IsHistory && Answer is (AlertAnswer.None or AlertAnswer.Acknowledged);

    public static string StreamId(string alertId) => $"alert-{alertId}";

    public static Alert Evolve(Alert state, object @event) => @event switch
    {
        AdvanceNoticeGiven e => new Alert(AlertState.Ahead, e.EmployeeId, e.RuleId, e.ExpectedOn, e.Recipients),
        AdvanceNoticeDateCorrected e => state with { On = e.To },
        AdvanceNoticeWithdrawn => state with { State = AlertState.Withdrawn },
        AlertRaised e => state with
        {
            State = AlertState.Raised,
            EmployeeId = e.EmployeeId,
            RuleId = e.RuleId,
            On = e.ReachedOn,
            Recipients = e.Recipients,
            RaisedOn = e.RaisedOn,
            IsHistory = e.IsHistory,
        },
        AlertNotified => state,
        AlertDateCorrected e => state with { On = e.To },
        AlertWithdrawn => state with { State = AlertState.Withdrawn },
        AlertAcknowledged => state with { Answer = AlertAnswer.Acknowledged },
        AlertActedOn => state with { Answer = AlertAnswer.ActedOn },
        AlertDismissed e => state with { Answer = AlertAnswer.Dismissed, DismissedBecause = e.Reason },
        AlertReminded => state with { Reminded = true },
        AlertEscalated => state with { Escalated = true },
        _ => throw new InvalidOperationException($"{@event.GetType().Name} is not an event of an alert."),
    };

    /// <summary>That these were told of the alert as it stands.</summary>
    public AlertNotified Notified(string alertId, NotificationOccasion occasion, DateOnly today, IReadOnlyList<Told> told) =>
        new(alertId, EmployeeId, RuleId, On, occasion, today, told);
}
