using EarlySupport.Service.Access;
using EarlySupport.Service.Language;
using EarlySupport.Service.Pages;
using EarlySupport.Service.Pages.Exporting;
using EarlySupport.Service.SignIn;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EarlySupport.Service.CaseMeetings;

/// <summary>HR's case meetings, the newest day first.</summary>
[Needs("hold-case-meetings")]
public sealed class CaseMeetingsPage(CaseMeetingList list, RequestCaller callers, PageWords words) : PageModel, IListPage
{
    public Paging Paging { get; private set; } = null!;

    public IReadOnlyList<CaseMeetingRow> Rows { get; private set; } = [];

    public ExportedList List => ExportedList.Of("meetings.title", Rows,
        ("export.day", row => row.On), ("export.time", row => row.At), ("meetings.place", row => row.Place),
        ("meetings.state", row => words[$"meeting-state.{row.State}"]), ("meetings.items", row => row.Items), ("meetings.discussed", row => row.Discussed));

    public async Task OnGetAsync(CancellationToken ct)
    {
        var all = await list.FindAsync((await callers.GetAsync(ct)).Tenant, ct);
        Paging = new Paging(Paging.Asked(Request), all.Count, Request);
        Rows = [.. Paging.Of(all)];
    }
}
