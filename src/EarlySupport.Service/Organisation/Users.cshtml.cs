using EarlySupport.Service.Access;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Language;
using EarlySupport.Service.Pages;
using EarlySupport.Service.Pages.Exporting;
using EarlySupport.Service.SignIn;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EarlySupport.Service.Organisation;

/// <summary>Who may act in which granted role; employees and supervisors are what the line of command makes them.</summary>
[Needs("read-users")]
public sealed class UsersPage(RoleList roles, PersonNames names, RequestCaller callers, PageWords words) : PageModel, IListPage
{
    public Paging Paging { get; private set; } = null!;

    public IReadOnlyList<RoleRow> Rows { get; private set; } = [];

    public Called Names { get; private set; } = null!;

    public ExportedList List => ExportedList.Of("users.title", Rows,
        ("queue.person", row => Names[row.PersonId]), ("export.employee-number", row => row.PersonId),
        ("users.role", row => words[$"role.{FieldName.Of(row.Role)}"]), ("users.sign-in-name", row => row.SignInName ?? words["users.own-data"]));

    public static string AddressOf(RoleRow row) => $"/users/{row.PersonId}/{FieldName.Of(row.Role)}/revoking";

    public async Task OnGetAsync(CancellationToken ct)
    {
        var tenant = (await callers.GetAsync(ct)).Tenant;
        var all = await roles.AllAsync(tenant, ct);
        Paging = new Paging(Paging.Asked(Request), all.Count, Request);
        Rows = [.. Paging.Of(all)];
        Names = await names.CalledAsync(tenant, Rows.Select(row => row.PersonId), ct);
    }
}
