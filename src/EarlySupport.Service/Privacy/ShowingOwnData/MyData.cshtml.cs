using EarlySupport.Domain.Absences;
using EarlySupport.Service.Absences;
using EarlySupport.Service.Access;
using EarlySupport.Service.Alerts.ListingAlerts;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Cases.OwnMemos;
using EarlySupport.Service.Organisation;
using EarlySupport.Service.People;
using EarlySupport.Service.SignIn;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EarlySupport.Service.Privacy.ShowingOwnData;

/// <summary>The employee's front page: what is known of them, what waits for them, and all of it in a file.</summary>
[Needs("read-own-data", About.Oneself)]
public sealed class MyDataPage(
    AbsenceList absences, AlertList alerts, CaseList cases, MemoList memos, OrganisationReader organisations, CaseContexts contexts, RequestCaller callers,
    AccessCheck access) : PageModel
{
    /// <summary>The last twelve months, as the strip of people has them.</summary>
    public LedPerson Oneself { get; private set; } = null!;

    /// <summary>Those that stand, the newest first.</summary>
    public IReadOnlyList<AlertRow> Alerts { get; private set; } = [];

    /// <summary>The newest first.</summary>
    public IReadOnlyList<CaseRow> Cases { get; private set; } = [];

    public int MemosWaiting { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var caller = await callers.GetAsync(ct);
        var today = contexts.Today(await organisations.SettingsAsync(caller.Tenant, ct));
        IReadOnlyList<Absence> own = await absences.OfAsync(caller.Tenant, caller.Actor, ct);
        Oneself = new LedPerson(caller.Actor, null, null, null, IsDirect: true, AbsenceYear.Of(own, today));
        Alerts = [.. (await alerts.FindAsync(access.Readership(), new AlertFilter(caller.Actor), ct)).OrderByDescending(alert => alert.ReachedOn)];
        Cases = [.. (await cases.FindAsync(access.Readership(), new CaseFilter(caller.Actor), ct)).Reverse()];
        MemosWaiting = (await memos.OfPersonAsync(caller.Tenant, caller.Actor, ct)).Count(memo => memo.Awaits);
    }
}
