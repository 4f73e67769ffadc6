using EarlySupport.Domain.Organisation;

namespace EarlySupport.Domain.Absences.ConfirmingAllowanceDays;

/// <summary>Kela has told how many sickness-allowance days are used at the end of a day; a second one for the same day replaces the first.</summary>
public sealed record ConfirmAllowanceDays(string EmployeeId, DateOnly AsOf, int Days)
{
    /// <summary>The most there can be: 300 weekdays, Health Insurance Act 1224/2004, 8:8 §.</summary>
    public const int Maximum = 300;

    public Decision Decide(AbsenceRecord record, Employment? employment, DateOnly today)
    {
        if (employment is null)
            return Decision.Refused(RefusalCodes.EmployeeUnknown);
        if (Days is < 0 or > Maximum)
            return Decision.Refused(RefusalCodes.AllowanceDaysOutOfRange, ("days", Days), ("maximum", Maximum));
        if (AsOf > today)
            return Decision.Refused(RefusalCodes.ConfirmedInTheFuture, ("asOf", AsOf), ("today", today));
        return record.Confirmed.TryGetValue(AsOf, out var standing) && standing.Days == Days
            ? Decision.Nothing
            : Decision.Of(new SicknessAllowanceDaysConfirmed(EmployeeId, AsOf, Days));
    }
}
