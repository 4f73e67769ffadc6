using EarlySupport.Domain.Cases;

namespace EarlySupport.Domain.IntensifiedSupport.Statements;

/// <summary>The employee has taken the statement to Kela, so that the payment goes on.</summary>
public sealed record DeliverStatementToKela(string CaseId, string StatementId, DateOnly DeliveredOn) : IntensifiedSupportCommand(CaseId)
{
    public override Decision Decide(IntensifiedSupportCase known, CaseContext context)
    {
        if (known.UnlessOpen() is { } refused)
            return refused;
        if (!known.Statements.TryGetValue(StatementId, out var statement))
            return Decision.Refused(RefusalCodes.StatementUnknown, ("statementId", StatementId));
        if (statement.GivenAs is not { } given)
            return Decision.Refused(RefusalCodes.StatementNotGiven, ("statementId", StatementId));
        return UnlessHappened(DeliveredOn, "deliveredOn", context)
            ?? UnlessFrom(given.GivenOn, DeliveredOn, "deliveredOn")
            ?? Once(
                statement.DeliveredAs,
                new StatementDeliveredToKela(known.EmployeeId, CaseId, StatementId, DeliveredOn),
                Decision.Refused(RefusalCodes.StatementAlreadyDelivered, ("statementId", StatementId)));
    }
}
