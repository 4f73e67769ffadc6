using EarlySupport.Domain.Organisation;

namespace EarlySupport.Domain.Absences;

/// <summary>What makes a single absence record impossible, whatever else the person's record holds.</summary>
internal static class AbsenceLimits
{
    public static Decision? Broken(Absence absence, Employment? employment) => (absence, employment) switch
    {
        (_, null) => Decision.Refused("employee-unknown"),
        ({ LastDay: { } last }, _) when last < absence.FirstDay
            => Decision.Refused("last-day-before-first", ("firstDay", absence.FirstDay), ("lastDay", last)),
        ({ Percent: <= 0 or > 100 }, _) => Decision.Refused("percent-out-of-range", ("percent", absence.Percent)),
        _ when absence.FirstDay < employment.From
            => Decision.Refused("absence-before-employment", ("firstDay", absence.FirstDay), ("employedFrom", employment.From)),
        _ when employment.To is { } to && absence.FirstDay > to
            => Decision.Refused("absence-after-employment", ("firstDay", absence.FirstDay), ("employedTo", to)),
        _ => null,
    };
}
