using EarlySupport.Domain.Cases;

namespace EarlySupport.Domain.ReturnToWork.HoldingContact;

/// <summary>The workplace and the employee were in contact. It answers all the case's alerts that nothing has answered before.</summary>
public sealed record HoldContact(string CaseId, string ContactId, Contact Contact) : CaseCommand<ReturnToWorkCase>(CaseId)
{
    public override Decision Decide(ReturnToWorkCase known, CaseContext context)
    {
        if (known.UnlessOpen() is { } refused)
            return refused;
        if (known.Contacts.TryGetValue(ContactId, out var standing))
            return standing.Contact == Contact ? Decision.Nothing : UsedAlready(ContactId);
        return Broken(context) ?? Decision.Of(new ContactHeld(known.EmployeeId, CaseId, ContactId, Contact, Next(known.ContactBy), known.Unanswered));
    }

    private Decision? Broken(CaseContext context) =>
        UnlessWellFormed(ContactId, "contactId")
        ?? ReturnToWorkCase.DayInTheFuture(Contact.HeldOn, context.Today)
        ?? (Contact.With.HaveBothSides() ? UnlessSaid(Contact.Memo, "memo") : Decision.Refused(RefusalCodes.ConversationWithoutBothSides));

    // A contact that is written down late does not bring the next one forward.
    private DateOnly? Next(DateOnly? by)
    {
        var next = Contact.HeldOn.AddDays(Contact.WithinDays);
        return next > by ? next : by;
    }
}
