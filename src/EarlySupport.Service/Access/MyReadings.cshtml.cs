using EarlySupport.Service.Language;
using EarlySupport.Service.Pages.Exporting;
using EarlySupport.Service.SignIn;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EarlySupport.Service.Access;

/// <summary>When the employee's record was read, in which role, what of it and what for.</summary>
[Needs("read-own-access-log", About.Oneself)]
public sealed class MyReadingsPage(AccessLog log, RequestCaller callers, PageWords words, FieldWords recorded) : PageModel, IListPage
{
    public IReadOnlyList<OwnAccessRow> Readings { get; private set; } = [];

    public ExportedList List => ExportedList.Of("my-readings.title", Readings,
        ("my-readings.day", row => row.On), ("my-readings.role", row => words[$"role.{row.Role}"]), ("my-readings.part", row => recorded[row.Part]),
        ("my-readings.purpose", row => recorded[row.Purpose]));

    public async Task OnGetAsync(CancellationToken ct)
    {
        var oneself = await callers.GetAsync(ct);
        Readings = await log.OfPersonAsync(oneself.Tenant, oneself.Actor, ct);
    }
}
