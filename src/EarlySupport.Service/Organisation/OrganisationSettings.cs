using EarlySupport.Domain.Organisation;
using EarlySupport.Domain.Organisation.FoundingOrganisation;
using EarlySupport.Domain.Policies;

namespace EarlySupport.Service.Organisation;

/// <summary>What deciding for an organisation needs to know of it: its days and its rules.</summary>
public sealed record OrganisationSettings(OrganisationProfile? Profile, Policy Policy)
{
    private TimeZoneInfo TimeZone { get; } =
        TimeZoneInfo.FindSystemTimeZoneById(Profile?.TimeZone ?? DescribeOrganisation.DefaultTimeZone);

    public DateOnly? GoLive => Profile?.GoLive;

    /// <summary>Statutory and own, in every version.</summary>
    public IReadOnlyList<Rule> Rules => Policy.WithStatutory;

    /// <summary>The organisation's own day at a moment.</summary>
    public DateOnly DayAt(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, TimeZone).DateTime);

    /// <summary>The moment that the organisation's clocks show a time at on a day; an hour later, where they are put forward over it.</summary>
    public DateTimeOffset MomentOf(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        local = TimeZone.IsInvalidTime(local) ? local.AddHours(1) : local;
        return new DateTimeOffset(local, TimeZone.GetUtcOffset(local)).ToUniversalTime();
    }

    /// <summary>The moment at which a day begins for the organisation; the first one after a gap, where clocks are put forward at midnight.</summary>
    public DateTimeOffset BeginningOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        while (TimeZone.IsInvalidTime(midnight))
            midnight = midnight.AddMinutes(15);
        return new DateTimeOffset(midnight, TimeZone.GetUtcOffset(midnight)).ToUniversalTime();
    }
}
