namespace EarlySupport.Domain.Organisation.NamingDeputy;

/// <summary>A supervisor names who stands in on some days, both inclusive.</summary>
public sealed record NameDeputy(string EmployeeId, string DeputyId, DateOnly From, DateOnly To)
{
    /// <param name="employment">The deputy's; null when the deputy is not known.</param>
    public Decision Decide(Deputyships deputyships, Employment? employment, DateOnly today)
    {
        if (!deputyships.SupervisorIsKnown)
            return Decision.Refused(RefusalCodes.EmployeeUnknown);
        if (deputyships.ByFirstDay.GetValueOrDefault(From) == new Deputyship(DeputyId, From, To))
            return Decision.Nothing;
        if (DeputyId == EmployeeId)
            return Decision.Refused(RefusalCodes.DeputyIsSupervisor);
        if (employment is null)
            return Decision.Refused(RefusalCodes.DeputyUnknown, ("deputyId", DeputyId));
        return BrokenDays(employment, today) ?? Overlapping(deputyships) ?? Decision.Of(new DeputyNamed(EmployeeId, DeputyId, From, To));
    }

    private Decision? BrokenDays(Employment employment, DateOnly today)
    {
        if (To < From)
            return Decision.Refused(RefusalCodes.DeputyshipEndsBeforeItBegins, ("from", From), ("to", To));
        if (From < today)
            return Decision.Refused(RefusalCodes.DeputyshipInThePast, ("from", From), ("today", today));
        return From < employment.From || From > employment.To
            ? Decision.Refused(RefusalCodes.DeputyNotEmployed, ("deputyId", DeputyId), ("from", From))
            : null;
    }

    private Decision? Overlapping(Deputyships deputyships) => deputyships.ByFirstDay.Values.FirstOrDefault(d => d.Overlaps(From, To)) is { } other
        ? Decision.Refused(RefusalCodes.DeputyshipOverlaps, ("deputyId", other.DeputyId), ("from", other.From), ("to", other.To))
        : null;
}
