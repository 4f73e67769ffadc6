namespace EarlySupport.Domain.Organisation.EndingDeputyship;

/// <summary>The supervisor is back before the deputyship's last day, or it is not needed after all: the deputy stands in no more from today on.</summary>
/// <param name="From">The first day of the deputyship.</param>
public sealed record EndDeputyship(string EmployeeId, DateOnly From)
{
    public Decision Decide(Deputyships deputyships, DateOnly today)
    {
        if (!deputyships.SupervisorIsKnown)
            return Decision.Refused(RefusalCodes.EmployeeUnknown);
        if (!deputyships.ByFirstDay.TryGetValue(From, out var deputyship))
            return Decision.Refused(RefusalCodes.DeputyshipUnknown, ("from", From));
        var isOver = deputyship.To < today || deputyship.To < From;
        return isOver
            ? Decision.Nothing
            : Decision.Of(new DeputyshipEnded(EmployeeId, deputyship.DeputyId, From, today > From ? today : From));
    }
}
