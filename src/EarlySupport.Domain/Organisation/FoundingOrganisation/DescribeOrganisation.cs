namespace EarlySupport.Domain.Organisation.FoundingOrganisation;

/// <summary>How the organisation should read: founds it the first time, changes what differs after that.</summary>
public sealed record DescribeOrganisation(string Name, string TimeZone, DateOnly? GoLive)
{
    public const string DefaultTimeZone = "Europe/Helsinki";

    public Decision Decide(OrganisationProfile? profile)
    {
        if (string.IsNullOrWhiteSpace(Name))
            return Decision.Refused(RefusalCodes.OrganisationNameMissing);
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _))
            return Decision.Refused(RefusalCodes.TimeZoneUnknown, ("timeZone", TimeZone));
        if (profile is null)
            return Decision.Of(new OrganisationFounded(Name, TimeZone, GoLive));

        List<object> events = [];
        if (Name != profile.Name)
            events.Add(new OrganisationRenamed(Name));
        if (TimeZone != profile.TimeZone)
            events.Add(new TimeZoneChanged(TimeZone));
        if (GoLive != profile.GoLive)
            events.Add(new GoLiveDateSet(GoLive));
        return Decision.Of(events);
    }
}
