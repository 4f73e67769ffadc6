using EarlySupport.Domain.Policies;

namespace EarlySupport.Domain.Alerts;

/// <summary>Who answers for an employee on a day, and since when the organisation sends alerts.</summary>
/// <param name="SupervisorId">The closest supervisor; null when nobody answers for the employee: then it falls to HR.</param>
/// <param name="GoLive">The organisation's first day with the service, inclusive; null when everything counts as live.</param>
/// <param name="Today">The organisation's business date.</param>
/// <param name="DeputyId">Who stands in for the supervisor on that day; null when nobody does.</param>
public sealed record Asked(string? SupervisorId, DateOnly? GoLive, DateOnly Today, string? DeputyId = null)
{
    /// <summary>Whether what is reached on a day is history: shown, but sent to nobody.</summary>
    public bool IsHistory(DateOnly day) => day < GoLive;

    /// <summary>Who is told that day of what is for these recipients, each once.</summary>
    public IReadOnlyList<Told> Tell(IEnumerable<Recipient> recipients) => [.. recipients.Select(Tell).Distinct()];

    private Told Tell(Recipient recipient) => (recipient, DeputyId ?? SupervisorId) switch
    {
        (Recipient.Supervisor, null) => Told.Hr,
        (Recipient.Supervisor, { } asked) => new Told(Recipient.Supervisor, asked),
        _ => new Told(recipient, PersonId: null),
    };
}
