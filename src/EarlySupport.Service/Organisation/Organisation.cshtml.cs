using System.Globalization;
using EarlySupport.Domain;
using EarlySupport.Domain.Organisation;
using EarlySupport.Domain.Organisation.FoundingOrganisation;
using EarlySupport.Service.Access;
using EarlySupport.Service.Pages;
using EarlySupport.Service.Pages.Exporting;

namespace EarlySupport.Service.Organisation;

/// <summary>Name, time zone and go-live date of the organisation, to be put right; and its units with how many work in them.</summary>
[Needs("describe-organisation")]
public sealed class OrganisationPage(Forms forms, OrganisationReader organisations, UnitList units) : FormPage(forms), IListPage
{
    public OrganisationProfile? Profile { get; private set; }

    public IReadOnlyList<UnitRow> Units { get; private set; } = [];

    public ExportedList List => ExportedList.Of("organisation.units", Units,
        ("queue.unit", unit => unit.Name), ("export.unit-id", unit => unit.UnitId), ("reassignments.sector", unit => unit.Sector),
        ("organisation.employees", unit => unit.People));

    protected override void Begin()
    {
        Form.Set("name", Profile?.Name ?? "");
        Form.Set("timeZone", Profile?.TimeZone ?? DescribeOrganisation.DefaultTimeZone);
        Form.Set("goLive", Profile?.GoLive?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "");
    }

    protected override async Task<bool> LoadAsync(CancellationToken ct)
    {
        var tenant = (await Forms.CallerAsync(ct)).Tenant;
        Profile = (await organisations.SettingsAsync(tenant, ct)).Profile;
        Units = await units.FindAsync(tenant, ct);
        return true;
    }

    protected override async Task<string?> DoAsync(CancellationToken ct)
    {
        var name = Form.Text("name", "organisation.no-name");
        var zone = Form.Text("timeZone", "organisation.no-zone");
        var goLive = Form.Day("goLive");
        return Form.Errors.Count > 0 ? null : await RunAsync(
            new DescribeOrganisation(name!, zone!, goLive), "organisation.done", "/organisation", ct,
            (RefusalCodes.TimeZoneUnknown, "timeZone"), (RefusalCodes.OrganisationNameMissing, "name"));
    }
}
