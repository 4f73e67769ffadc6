using EarlySupport.Domain.Cases;

namespace EarlySupport.Domain.IntensifiedSupport.Reassignments;

/// <summary>What comes of a post being sought, in an open case.</summary>
public abstract record ReassignmentCommand(string CaseId, string ReassignmentId) : IntensifiedSupportCommand(CaseId)
{
    public sealed override Decision Decide(IntensifiedSupportCase known, CaseContext context) => known.UnlessOpen()
        ?? (known.Reassignments.TryGetValue(ReassignmentId, out var reassignment)
            ? Decide(reassignment, known, context)
            : Decision.Refused(RefusalCodes.ReassignmentUnknown, ("reassignmentId", ReassignmentId)));

    protected abstract Decision Decide(Reassignment reassignment, IntensifiedSupportCase known, CaseContext context);

    protected Decision AlreadyEnded() => Decision.Refused(RefusalCodes.ReassignmentAlreadyEnded, ("reassignmentId", ReassignmentId));
}
