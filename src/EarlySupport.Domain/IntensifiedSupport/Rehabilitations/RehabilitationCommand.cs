using EarlySupport.Domain.Cases;

namespace EarlySupport.Domain.IntensifiedSupport.Rehabilitations;

/// <summary>What comes of an application for rehabilitation, in an open case.</summary>
public abstract record RehabilitationCommand(string CaseId, string RehabilitationId) : IntensifiedSupportCommand(CaseId)
{
    public sealed override Decision Decide(IntensifiedSupportCase known, CaseContext context) => known.UnlessOpen()
        ?? (known.Rehabilitations.TryGetValue(RehabilitationId, out var rehabilitation)
            ? Decide(rehabilitation, known, context)
            : Decision.Refused(RefusalCodes.RehabilitationUnknown, ("rehabilitationId", RehabilitationId)));

    protected abstract Decision Decide(Rehabilitation rehabilitation, IntensifiedSupportCase known, CaseContext context);

    protected Decision Refused(string code) => Decision.Refused(code, ("rehabilitationId", RehabilitationId));
}
