namespace EarlySupport.Domain.Policies;

/// <summary>How long an alert may wait for somebody to act on it; calendar days from the day it was raised.</summary>
/// <param name="RemindAfter">Then the one who was asked is reminded.</param>
/// <param name="EscalateAfter">Then it goes to HR; later than the reminder.</param>
public sealed record ResponseTimes(int RemindAfter, int EscalateAfter)
{
    /// <summary>What an organisation starts with (<c>domain.md</c>, "Time does things").</summary>
    public static ResponseTimes Default { get; } = new(14, 21);
}
