using EarlySupport.Domain.Cases;
using EarlySupport.Domain.Privacy;

namespace EarlySupport.Domain.EarlySupport.EscalatingCase;

/// <summary>What the workplace can do by itself is not enough: it goes on with HR and occupational health.</summary>
public sealed record EscalateToIntensifiedSupport(string CaseId, PersonalText Why) : CaseCommand<EarlySupportCase>(CaseId)
{
    public override Decision Decide(EarlySupportCase known, CaseContext context)
    {
        if (known.State == CaseState.Escalated)
            return Decision.Nothing;
        return known.UnlessOpen()
            ?? UnlessSaid(Why, "why")
            ?? Decision.Of(new EscalatedToIntensifiedSupport(known.EmployeeId, CaseId, Why));
    }
}
