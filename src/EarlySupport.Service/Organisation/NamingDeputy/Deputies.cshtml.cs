using EarlySupport.Domain;
using EarlySupport.Domain.Organisation.NamingDeputy;
using EarlySupport.Service.Access;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Pages;
using EarlySupport.Service.Pages.Fields;
using EarlySupport.Service.SignIn;

namespace EarlySupport.Service.Organisation.NamingDeputy;

/// <summary>Who stands in for a supervisor, and naming one for a time.</summary>
[Needs("read-deputies", About.Oneself)]
[Needs("name-deputy", About.Oneself, Method = "POST")]
public sealed class DeputiesPage(Forms forms, DeputyList deputies, PersonNames names, OrganisationReader organisations, BusinessClock clock) : FormPage(forms)
{
    private IReadOnlyDictionary<string, string> known = new Dictionary<string, string>();

    public IReadOnlyList<DeputyRow> Deputies { get; private set; } = [];

    /// <summary>Those near, by name, with the number; anybody else is named by number.</summary>
    public IReadOnlyList<Choice> People { get; private set; } = [];

    public DateOnly Today { get; private set; }

    public string NameOf(string id) => known.GetValueOrDefault(id, id);

    public bool Stands(DeputyRow row) => row.EndedFrom is null && row.To >= Today;

    protected override async Task<bool> LoadAsync(CancellationToken ct)
    {
        var caller = await Forms.CallerAsync(ct);
        Today = (await organisations.SettingsAsync(caller.Tenant, ct)).DayAt(clock.GetUtcNow());
        Deputies = await deputies.OfAsync(caller.Tenant, caller.Actor, ct);
        known = await names.OfAsync(caller.Tenant, Deputies.Select(d => d.DeputyId), ct);
        People =
        [
            .. (await deputies.NearAsync(caller.Tenant, caller.Actor, Today, ct)).Select(p => new Choice(p.PersonId, $"{p.Name} ({p.PersonId})")),
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
            new NameDeputy((await Forms.CallerAsync(ct)).Actor, deputy!, from!.Value, to!.Value), "deputy.done", "/deputies", ct,
            (RefusalCodes.DeputyUnknown, field), (RefusalCodes.DeputyNotEmployed, field), (RefusalCodes.DeputyshipInThePast, "from"),
            (RefusalCodes.DeputyshipOverlaps, "from"), (RefusalCodes.DeputyshipEndsBeforeItBegins, "to"));
    }
}
