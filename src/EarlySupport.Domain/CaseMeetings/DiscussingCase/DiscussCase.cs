using EarlySupport.Domain.Privacy;

namespace EarlySupport.Domain.CaseMeetings.DiscussingCase;

/// <summary>An item of the agenda was gone through: what is done next, who sees to it, and by when.</summary>
/// <param name="MeasureId">What the decision becomes in the case.</param>
/// <param name="NewCaseId">The early-support case that is opened where the item has none.</param>
public sealed record DiscussCase(
    string MeetingId, string ItemId, PersonalText Decided, string OwnerId, DateOnly Due, string MeasureId, string NewCaseId)
{
    /// <param name="caseId">The case it goes on in.</param>
    public Decision Decide(CaseMeeting known, string caseId, DateOnly today)
    {
        if (known.Discussed.TryGetValue(ItemId, out var standing))
            return (standing.Decision, standing.OwnerId, standing.Due) == (Decided, OwnerId, Due)
                ? Decision.Nothing
                : Decision.Refused(RefusalCodes.ItemAlreadyDiscussed, ("itemId", ItemId));
        if (known.UnlessBegun(today) is { } refused)
            return refused;
        if (known.Item(ItemId) is not { } item)
            return Decision.Refused(RefusalCodes.ItemNotOnAgenda, ("itemId", ItemId));
        return Broken(today) ?? Decision.Of(new CaseDiscussed(MeetingId, ItemId, item.EmployeeId, caseId, Decided, OwnerId, Due, MeasureId));
    }

    private Decision? Broken(DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(Decided.Text))
            return Decision.Refused(RefusalCodes.TextMissing, ("field", "decision"));
        if (!Identifier.IsWellFormed(OwnerId))
            return Decision.Refused(RefusalCodes.IdMalformed, ("field", "ownerId"), ("maximum", Identifier.MaximumLength));
        return Due < today ? Decision.Refused(RefusalCodes.MeasureDueBeforeAgreed, ("due", Due), ("agreedOn", today)) : null;
    }
}
