using EarlySupport.Domain.Cases;

namespace EarlySupport.Domain.ReturnToWork.HoldingContact;

/// <summary>The day after the last day of a contact has begun. When there was one by then, a plan or a return, there is nothing to say.</summary>
public sealed record ContactFellDue(string CaseId, DateOnly By) : ICaseDeadline<ReturnToWorkCase>
{
    public DateOnly DueOn() => By.AddDays(1);

    public string Key() => $"contact-{CaseId}-{By:O}";

    public Decision Decide(ReturnToWorkCase known, DateOnly today) =>
        known.State == CaseState.Open && today > By && known.ContactBy == By && !known.IsContactOverdue
            ? Decision.Of(new ContactFellOverdue(known.EmployeeId, CaseId, By))
            : Decision.Nothing;
}
