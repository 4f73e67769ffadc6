using EarlySupport.Domain.Cases;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Organisation;
using EarlySupport.Service.SignIn;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EarlySupport.Service.IntensifiedSupport.Consents;

/// <summary>What the employee shares between the employer and occupational health, until when, and what each consent means.</summary>
[Needs("list-cases", About.Oneself)]
public sealed class MyConsentsPage(
    ConsentList consents, CaseList cases, OrganisationReader organisations, CaseContexts contexts, RequestCaller callers, AccessCheck access) : PageModel
{
    public IReadOnlyList<ConsentRow> InForce { get; private set; } = [];

    public IReadOnlyList<ConsentRow> Ended { get; private set; } = [];

    /// <summary>The open case in which a consent can be given; null where there is none.</summary>
    public string? OpenCaseId { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var oneself = await callers.GetAsync(ct);
        var today = contexts.Today(await organisations.SettingsAsync(oneself.Tenant, ct));
        var all = (await consents.OfPersonAsync(oneself.Tenant, oneself.Actor, ct)).ToLookup(consent => consent.IsInForceOn(today));
        (InForce, Ended) = ([.. all[true]], [.. all[false]]);
        var open = await cases.FindAsync(
            access.Readership(), new CaseFilter(oneself.Actor, Kind: FieldName.Of(CaseKind.IntensifiedSupport), State: "open"), ct);
        OpenCaseId = open.Count > 0 ? open[0].CaseId : null;
    }
}
