using EarlySupport.Domain.Cases;
using EarlySupport.Domain.Privacy;

namespace EarlySupport.Domain.IntensifiedSupport.Negotiations;

/// <summary>Somebody says what came of a decision, in time or late.</summary>
public sealed record SettleDecision(string CaseId, string DecisionId, DecisionResult Result, PersonalText WhatCameOfIt) : IntensifiedSupportCommand(CaseId)
{
    public override Decision Decide(IntensifiedSupportCase known, CaseContext context)
    {
        if (known.UnlessOpen() is { } refused)
            return refused;
        if (!known.Decisions.TryGetValue(DecisionId, out var decision))
            return Decision.Refused(RefusalCodes.DecisionUnknown, ("decisionId", DecisionId));
        var settled = new NegotiationDecisionSettled(known.EmployeeId, CaseId, DecisionId, Result, WhatCameOfIt);
        return UnlessSaid(WhatCameOfIt, "whatCameOfIt")
            ?? Once(decision.SettledAs, settled, Decision.Refused(RefusalCodes.DecisionAlreadySettled, ("decisionId", DecisionId)));
    }
}
