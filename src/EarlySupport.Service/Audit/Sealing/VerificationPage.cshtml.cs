using EarlySupport.Service.Access;
using EarlySupport.Service.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EarlySupport.Service.Audit.Sealing;

/// <summary>Whether the history is as it was sealed. It reads the whole log, which takes its time: the page asks again until it is done.</summary>
[Needs("verify")]
public sealed class VerificationPage(LastVerification last, RequestCaller callers) : PageModel
{
    private const string SecondsToAskAgain = "2";

    public LastVerification Last => last;

    /// <summary>Null while there is none.</summary>
    public VerificationAnswer? Answer { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var tenant = (await callers.GetAsync(ct)).Tenant;
        if (last.IsUnderWay)
            Response.Headers["Refresh"] = SecondsToAskAgain;
        if (last.Result is var (found, _))
            Answer = VerificationAnswer.Of(found, tenant);
    }

    /// <summary>Key of what was found: where nothing is sealed, there is nothing that the history could differ from.</summary>
    public static string Found(VerificationAnswer answer) => answer switch
    {
        { Holds: false } => "verification.differs",
        { Seals: 0 } => "verification.nothing-sealed",
        _ => "verification.holds",
    };

    public IActionResult OnPost()
    {
        last.Begin();
        return Redirect("/audit/verification");
    }
}
