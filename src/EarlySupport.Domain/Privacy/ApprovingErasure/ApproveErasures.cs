using EarlySupport.Domain.Organisation;
using EarlySupport.Domain.Privacy.Erasing;

namespace EarlySupport.Domain.Privacy.ApprovingErasure;

/// <summary>Somebody went through the list of what is due and says by name what is to be erased: all of it, or none where one cannot be.</summary>
public sealed record ApproveErasures(IReadOnlyList<string> RecordIds)
{
    /// <param name="kept">The record of one of the ids; null when nothing is kept under it.</param>
    public static Decision Decide(string recordId, KeptRecord? kept, Retention retention, DateOnly today)
    {
        if (kept is null)
            return Decision.Refused(RefusalCodes.KeptRecordUnknown, ("recordId", recordId));
        if (kept.Erasure != Erasure.None)
            return Decision.Nothing;
        if (kept.OpenCaseId is { } open)
            return Decision.Refused(RefusalCodes.ErasureHeldByOpenCase, ("recordId", recordId), ("caseId", open));
        if (kept.DueOn(retention, today) is not { } due || due > today)
            return Decision.Refused(RefusalCodes.ErasureNotDue, ("recordId", recordId));
        return kept.CaseId is { } caseId
            ? Decision.Of(new CaseErasureApproved(kept.EmployeeId, caseId, due))
            : Decision.Of(new PersonErasureApproved(kept.EmployeeId, due));
    }
}
