namespace EarlySupport.Domain.Organisation;

/// <summary>What an organisation says of itself; null before it is founded.</summary>
public sealed record OrganisationProfile(string Name, string TimeZone, DateOnly? GoLive)
{
    public const string StreamType = "organisation";
    public const string StreamId = "organisation";

    public static OrganisationProfile? Evolve(OrganisationProfile? state, object @event) => (state, @event) switch
    {
        (null, OrganisationFounded e) => new OrganisationProfile(e.Name, e.TimeZone, e.GoLive),
        ({ }, OrganisationRenamed e) => state with { Name = e.Name },
        ({ }, TimeZoneChanged e) => state with { TimeZone = e.TimeZone },
        ({ }, GoLiveDateSet e) => state with { GoLive = e.GoLive },
        _ => throw new InvalidOperationException($"{@event.GetType().Name} is not an event of an organisation."),
    };
}
