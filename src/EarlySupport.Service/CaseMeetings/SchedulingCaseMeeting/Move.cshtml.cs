using System.Globalization;
using EarlySupport.Service.Access;
using EarlySupport.Service.Pages;
using Microsoft.AspNetCore.Mvc;

namespace EarlySupport.Service.CaseMeetings.SchedulingCaseMeeting;

/// <summary>Moves a meeting that is to come.</summary>
[Needs("hold-case-meetings")]
public sealed class MovePage(Forms forms, ShownMeetings meetings) : SchedulePage(forms)
{
    [FromRoute]
    public string MeetingId { get; set; } = "";

    public ShownMeeting Shown { get; private set; } = null!;

    protected override string Scheduled => MeetingId;

    protected override void Begin()
    {
        Form.Set("on", Shown.Meeting.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Form.Set("at", Shown.Meeting.At);
        Form.Set("place", Shown.Meeting.Place ?? "");
    }

    protected override async Task<bool> LoadAsync(CancellationToken ct)
    {
        Shown = (await meetings.FindAsync((await Forms.CallerAsync(ct)).Tenant, MeetingId, ct))!;
        return Shown is not null;
    }
}
