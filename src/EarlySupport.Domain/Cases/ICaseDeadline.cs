namespace EarlySupport.Domain.Cases;

/// <summary>
/// A day of a case has come. It is sent when the day is set and looks at the case when it arrives, so it is never cancelled: what was done or
/// moved by then leaves nothing to say.
/// </summary>
public interface ICaseDeadline<in TCase>
    where TCase : SupportCase
{
    string CaseId { get; }

    /// <summary>The day at whose beginning it comes.</summary>
    DateOnly DueOn();

    /// <summary>The same for the same item and day: sent twice, it waits once.</summary>
    string Key();

    Decision Decide(TCase known, DateOnly today);
}
