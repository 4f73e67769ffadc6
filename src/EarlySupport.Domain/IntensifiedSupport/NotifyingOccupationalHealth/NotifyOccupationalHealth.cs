using EarlySupport.Domain.Cases;
using EarlySupport.Domain.Privacy;

namespace EarlySupport.Domain.IntensifiedSupport.NotifyingOccupationalHealth;

/// <summary>Occupational health has been told about a long absence or an accident, or the employee has been referred to it.</summary>
public sealed record NotifyOccupationalHealth(string CaseId, DateOnly NotifiedOn, NotifiedBecause Why, PersonalText? Text) : IntensifiedSupportCommand(CaseId)
{
    public override Decision Decide(IntensifiedSupportCase known, CaseContext context)
    {
        if ((known.UnlessOpen() ?? UnlessHappened(NotifiedOn, "notifiedOn", context)) is { } refused)
            return refused;
        var notified = new OccupationalHealthNotified(known.EmployeeId, CaseId, NotifiedOn, Why, Text);
        return known.Notifications.Contains(notified) ? Decision.Nothing : Decision.Of(notified);
    }
}
