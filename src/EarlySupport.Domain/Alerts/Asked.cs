namespace EarlySupport.Domain.Alerts;

/// <summary>Who is asked about an employee on the day an alert is raised, and since when the organisation sends alerts.</summary>
/// <param name="SupervisorId">The closest supervisor; null when nobody answers for the employee: then it falls to HR.</param>
/// <param name="GoLive">The organisation's first day with the service, inclusive; null when everything counts as live.</param>
/// <param name="Today">The organisation's business date.</param>
public sealed record Asked(string? SupervisorId, DateOnly? GoLive, DateOnly Today);
