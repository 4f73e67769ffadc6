using EarlySupport.Domain.Cases;

namespace EarlySupport.Domain.IntensifiedSupport.Consents;

/// <summary>The day after the last day of a consent has begun. It ends whether its case is open or not; not where it was withdrawn before.</summary>
public sealed record ConsentFellDue(string CaseId, string ConsentId, DateOnly Until) : ICaseDeadline<IntensifiedSupportCase>
{
    public DateOnly DueOn() => Until.AddDays(1);

    public string Key() => $"consent-{CaseId}-{ConsentId}-{Until:O}";

    public Decision Decide(IntensifiedSupportCase known, DateOnly today) =>
        today > Until && known.Consents.GetValueOrDefault(ConsentId) is { WithdrawnOn: null, HasEnded: false }
            ? Decision.Of(new ConsentEnded(known.EmployeeId, CaseId, ConsentId, Until))
            : Decision.Nothing;
}

/// <summary>
/// A consent ends in two weeks, so that there is time to ask for it anew. There is nothing to say where it was withdrawn, was given for a
/// shorter time than that, has ended by the time this comes, or the case is closed.
/// </summary>
public sealed record ConsentReminderFellDue(string CaseId, string ConsentId, DateOnly Until) : ICaseDeadline<IntensifiedSupportCase>
{
    private const int DaysBefore = 14;

    public DateOnly DueOn() => Until.AddDays(-DaysBefore);

    public string Key() => $"consent-reminder-{CaseId}-{ConsentId}-{Until:O}";

    public Decision Decide(IntensifiedSupportCase known, DateOnly today) =>
        known.State == CaseState.Open && today >= DueOn()
            && known.Consents.GetValueOrDefault(ConsentId) is { HasNeared: false } consent && consent.IsInForceOn(today) && consent.Terms.GivenOn < DueOn()
            ? Decision.Of(new ConsentEndNeared(known.EmployeeId, CaseId, ConsentId, Until))
            : Decision.Nothing;
}
