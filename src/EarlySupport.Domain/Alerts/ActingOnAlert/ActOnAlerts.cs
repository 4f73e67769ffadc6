namespace EarlySupport.Domain.Alerts.ActingOnAlert;

/// <summary>A conversation was held about alerts: somebody acted on them.</summary>
/// <param name="CaseId">The early-support case that the conversation was logged in.</param>
public sealed record ActOnAlerts(string CaseId, IReadOnlyList<string> AlertIds);
