using EarlySupport.Service.Access;
using EarlySupport.Service.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EarlySupport.Service.Audit;

/// <summary>
/// Where an auditor finds a person or a case. What is searched for may be a name, so it is never in the address: it is kept for the session, so
/// that going back shows what was found.
/// </summary>
[Needs("list-cases", About.Many)]
public sealed class SearchPage(PeopleSearch search, AccessCheck access) : PageModel
{
    private const string Kept = "audit-search";

    public string Text { get; private set; } = "";

    /// <summary>Null where nothing was searched for.</summary>
    public IReadOnlyList<FoundPerson>? Found { get; private set; }

    private string Session => User.FindFirst(CallerClaims.Session)?.Value ?? "";

    public async Task OnGetAsync(CancellationToken ct)
    {
        if (TempData.Peek(Kept) is not string kept || kept.Split('\n', 2) is not [var session, var text] || session != Session)
            return;
        Text = text;
        Found = await access.ReadAsync(search.FindAsync(access.Readership(), text, ct), person => person.EmployeeId, ct);
    }

    public IActionResult OnPost(string? text)
    {
        TempData[Kept] = $"{Session}\n{text?.Trim()}";
        return Redirect("/audit");
    }
}
