using EarlySupport.Domain.Cases;
using EarlySupport.Domain.Privacy;

namespace EarlySupport.Domain.IntensifiedSupport.Statements;

/// <summary>Occupational health has given its statement, on a request or after the employee was referred to it.</summary>
/// <param name="Purpose">Of a statement that was requested, the purpose it was requested for.</param>
/// <param name="Conclusions">What it means for work; never a diagnosis.</param>
public sealed record GiveStatement(string CaseId, string StatementId, StatementPurpose Purpose, DateOnly GivenOn, PersonalText Conclusions)
    : IntensifiedSupportCommand(CaseId)
{
    public override Decision Decide(IntensifiedSupportCase known, CaseContext context)
    {
        if ((known.UnlessOpen() ?? UnlessWellFormed(StatementId, "statementId") ?? UnlessHappened(GivenOn, "givenOn", context)) is { } refused)
            return refused;
        var statement = known.Statements.GetValueOrDefault(StatementId);
        return Unasked(known, statement)
            ?? UnlessSaid(Conclusions, "conclusions")
            ?? Once(
                statement?.GivenAs,
                new StatementGiven(known.EmployeeId, CaseId, StatementId, Purpose, statement?.RequestedAs?.RequestedOn, GivenOn, Conclusions),
                Decision.Refused(RefusalCodes.StatementAlreadyGiven, ("statementId", StatementId)));
    }

    private Decision? Unasked(IntensifiedSupportCase known, Statement? statement)
    {
        if (statement?.RequestedAs is { } request)
        {
            return request.Purpose == Purpose
                ? UnlessFrom(request.RequestedOn, GivenOn, "givenOn")
                : Decision.Refused(RefusalCodes.StatementForAnotherPurpose);
        }

        return known.Notifications.Any(n => n.NotifiedOn <= GivenOn) ? null : Decision.Refused(RefusalCodes.StatementNotRequested);
    }
}
