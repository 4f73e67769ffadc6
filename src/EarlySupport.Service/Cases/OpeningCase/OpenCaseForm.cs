using EarlySupport.Domain.Access;
using EarlySupport.Domain.Cases;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Access;
using EarlySupport.Service.Alerts.ListingAlerts;
using EarlySupport.Service.EarlySupport.OpeningCase;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Pages;
using EarlySupport.Service.Pages.Fields;
using EarlySupport.Service.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace EarlySupport.Service.Cases.OpeningCase;

/// <summary>What the pages are made with on which a later step is begun.</summary>
public sealed class OpeningParts(PersonNames names, CaseList cases, AlertList alerts, AccessCheck access)
{
    public async Task<string> NameAsync(string tenant, string employee, CancellationToken ct) => (await names.OfAsync(tenant, employee, ct)).Name;

    /// <summary>The person's cases that are open, of every kind.</summary>
    public Task<IReadOnlyList<CaseRow>> OpenAsync(string employee, CancellationToken ct) =>
        cases.FindAsync(access.Readership(), new CaseFilter(employee, State: "open"), ct);

    /// <summary>The person's alerts that nobody has acted on; none for whom may not see them.</summary>
    public async Task<IReadOnlyList<string>> AlertsAsync(string employee, CancellationToken ct) =>
        await access.RefuseAsync(new AccessRequirement(Acts.ReadAlerts, About.AsAddressed), ct) is null
            ? [.. OpeningPage.Waiting(await alerts.FindAsync(access.Readership(), new AlertFilter(Employee: employee, State: "open"), ct))]
            : [];
}

/// <summary>Begins a later step with somebody: because of alerts, a concern, their own request, or the step before. Who has one open has no second.</summary>
public abstract class OpenCaseForm(CaseKind kind, Forms forms, OpeningParts parts) : FormPage(forms)
{
    private Caller caller = null!;
    private IReadOnlyList<string> alerts = [];

    [FromRoute]
    public string EmployeeId { get; set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>The case of this kind that the person has open; null where there is none.</summary>
    public CaseRow? Open { get; private set; }

    /// <summary>Reasons that there can be.</summary>
    public IReadOnlyList<Choice> Reasons => Choice.Of(
        Words, [.. Enumerable.Repeat(CaseReason.Alerts, alerts.Count == 0 ? 1 : 0), .. Enumerable.Repeat(CaseReason.EarlierCase, Earlier is null ? 1 : 0)]);

    /// <summary>The page of the person that the reader has.</summary>
    public string PersonAddress => caller.Role == "occupational-health" ? $"/occupational-health/people/{EmployeeId}" : $"/people/{EmployeeId}";

    /// <summary>The furthest step before this one that is open; null where none is.</summary>
    private CaseRow? Earlier { get; set; }

    /// <summary>Where the case is found: occupational health sees a return only with consent.</summary>
    public string AddressOf(string caseId) =>
        caller.Role == "occupational-health" && kind == CaseKind.ReturnToWork ? PersonAddress : CaseAddress.Of(kind, caseId);

    protected abstract object Command(CaseReason reason, IReadOnlyList<string> alertIds, string? earlierCaseId);

    protected override async Task<bool> LoadAsync(CancellationToken ct)
    {
        caller = await Forms.CallerAsync(ct);
        Name = await parts.NameAsync(caller.Tenant, EmployeeId, ct);
        var open = await parts.OpenAsync(EmployeeId, ct);
        (Open, Earlier) = (open.FirstOrDefault(one => one.Kind == kind), open.Where(one => one.Kind < kind).MaxBy(one => one.Kind));
        alerts = await parts.AlertsAsync(EmployeeId, ct);
        return true;
    }

    protected override void Begin() => Form.Set("reason", FieldName.Of(Earlier is null ? CaseReason.Concern : CaseReason.EarlierCase));

    protected override async Task<string?> DoAsync(CancellationToken ct)
    {
        if (Open is not null)
            return AddressOf(Open.CaseId);
        if (Form.One<CaseReason>("reason", "open-case.no-reason") is not { } reason)
            return null;
        var command = Command(reason, reason == CaseReason.Alerts ? alerts : [], reason == CaseReason.EarlierCase ? Earlier?.CaseId : null);
        return await RunAsync(command, "open-case.done", outcome => AddressOf(((DecidedCase)outcome).CaseId), ct);
    }
}
