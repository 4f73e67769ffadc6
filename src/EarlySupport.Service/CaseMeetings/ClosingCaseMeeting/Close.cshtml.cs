using EarlySupport.Domain.CaseMeetings.ClosingCaseMeeting;
using EarlySupport.Service.Access;
using EarlySupport.Service.Pages;
using Microsoft.AspNetCore.Mvc;

namespace EarlySupport.Service.CaseMeetings.ClosingCaseMeeting;

/// <summary>Ends a meeting; what was not discussed is named, and carried over.</summary>
[Needs("read-case-meetings", About.Many)]
[Needs("hold-case-meetings", Method = "POST")]
public sealed class CloseMeetingPage(Forms forms, ShownMeetings meetings, AccessCheck access) : FormPage(forms)
{
    [FromRoute]
    public string MeetingId { get; set; } = "";

    public ShownMeeting Shown { get; private set; } = null!;

    protected override async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await meetings.FindAsync((await Forms.CallerAsync(ct)).Tenant, MeetingId, ct) is not { } found)
            return false;
        Shown = found;
        await access.LogAsync([.. found.Undiscussed.Select(item => item.EmployeeId)], ct);
        return true;
    }

    // Those that were shown: what was taken back meanwhile, or not discussed after all, refuses it.
    protected override Task<string?> DoAsync(CancellationToken ct) =>
        RunAsync(new CloseCaseMeeting(MeetingId, Form.All("carried")), "close-meeting.done", ShownMeeting.AddressOf(MeetingId), ct);
}
