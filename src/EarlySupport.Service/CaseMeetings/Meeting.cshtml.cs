using EarlySupport.Service.Access;
using EarlySupport.Service.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EarlySupport.Service.CaseMeetings;

/// <summary>A meeting with its agenda, and after it its minutes; everybody on the agenda is in the access log.</summary>
[Needs("read-case-meetings", About.Many)]
public class MeetingPage(ShownMeetings meetings, AccessCheck access, RequestCaller callers) : PageModel
{
    [FromRoute]
    public string MeetingId { get; set; } = "";

    public ShownMeeting Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await meetings.FindAsync((await callers.GetAsync(ct)).Tenant, MeetingId, ct) is not { } found)
            return NotFound();
        Shown = found;
        await access.LogAsync(found.People, ct);
        return Page();
    }
}
