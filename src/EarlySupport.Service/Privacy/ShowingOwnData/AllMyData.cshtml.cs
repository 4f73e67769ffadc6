using EarlySupport.Service.Access;
using EarlySupport.Service.Language;
using EarlySupport.Service.Organisation;
using EarlySupport.Service.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EarlySupport.Service.Privacy.ShowingOwnData;

/// <summary>All that is known of the employee on a page: what the file has, to be read here.</summary>
[Needs("read-own-data", About.Oneself)]
public sealed class AllMyDataPage(OwnDataReader reader, UnitList units, RequestCaller callers, PageWords words) : PageModel
{
    public OwnData Data { get; private set; } = null!;

    /// <summary>What units are called, by id.</summary>
    public IReadOnlyDictionary<string, string> Units { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var oneself = await callers.GetAsync(ct);
        if (await reader.FindAsync(new OwnDataRequest(oneself.Tenant, oneself.Actor, ByThemself: true, words.Language), ct) is not { } data)
            return NotFound();
        Data = data;
        Units = (await units.ChoicesAsync(oneself.Tenant, ct)).ToDictionary(unit => unit.Value, unit => unit.Text);
        return Page();
    }
}
