using EarlySupport.Domain;
using EarlySupport.Domain.Organisation.NamingDeputy;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Pages;
using EarlySupport.Service.Pages.Fields;
using EarlySupport.Service.SignIn;

namespace EarlySupport.Service.Organisation.NamingDeputy;

/// <summary>Who stands in for a supervisor, and naming one for a time.</summary>
public abstract class DeputiesForm(Forms forms, DeputyList deputies, PersonNames names, OrganisationReader organisations, BusinessClock clock) : FormPage(forms)
{
    private IReadOnlyDictionary<string, string> known = new Dictionary<string, string>();

    public IReadOnlyList<DeputyRow> Deputies { get; private set; } = [];

    /// <summary>Those near, by name, with the number; anybody else is named by number.</summary>
    public IReadOnlyList<Choice> People { get; private set; } = [];

    public DateOnly Today { get; private set; }

    public string NameOf(string id) => known.GetValueOrDefault(id, id);

    public bool Stands(DeputyRow row) => row.EndedFrom is null && row.To >= Today;

    public abstract string Address { get; }

    /// <summary>Who is stood in for.</summary>
    protected abstract Task<string> SupervisorAsync(CancellationToken ct);

    protected override async Task<bool> LoadAsync(CancellationToken ct)
    {
        var tenant = (await Forms.CallerAsync(ct)).Tenant;
        var supervisor = await SupervisorAsync(ct);
        Today = (await organisations.SettingsAsync(tenant, ct)).DayAt(clock.GetUtcNow());
        Deputies = await deputies.OfAsync(tenant, supervisor, ct);
        known = await names.OfAsync(tenant, Deputies.Select(d => d.DeputyId).Append(supervisor), ct);
        People =
        [
            .. (await deputies.NearAsync(tenant, supervisor, Today, ct)).Select(p => new Choice(p.PersonId, $"{p.Name} ({p.PersonId})")),
        ];
        return true;
    }

    protected override void Begin() => Form.Set("from", $"{Today:yyyy-MM-dd}");

    protected override async Task<string?> DoAsync(CancellationToken ct)
    {
        var field = Form["otherId"].Length > 0 ? "otherId" : "deputyId";
        var deputy = Form.Text(field, "deputy.nobody");
        var from = Form.Day("from", "deputy.no-from");
        var to = Form.Day("to", "deputy.no-to");
        return Form.Errors.Count > 0 ? null : await RunAsync(
            new NameDeputy(await SupervisorAsync(ct), deputy!, from!.Value, to!.Value), "deputy.done", Address, ct,
            (RefusalCodes.DeputyUnknown, field), (RefusalCodes.DeputyNotEmployed, field), (RefusalCodes.DeputyshipInThePast, "from"),
            (RefusalCodes.DeputyshipOverlaps, "from"), (RefusalCodes.DeputyshipEndsBeforeItBegins, "to"));
    }
}
