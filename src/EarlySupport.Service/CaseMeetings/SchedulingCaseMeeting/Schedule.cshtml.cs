using EarlySupport.Domain;
using EarlySupport.Domain.CaseMeetings;
using EarlySupport.Domain.CaseMeetings.SchedulingCaseMeeting;
using EarlySupport.Service.Access;
using EarlySupport.Service.Pages;

namespace EarlySupport.Service.CaseMeetings.SchedulingCaseMeeting;

/// <summary>Sets the day, time and place of a meeting that is to come.</summary>
[Needs("hold-case-meetings")]
public class SchedulePage(Forms forms) : FormPage(forms)
{
    /// <summary>The meeting that is scheduled; the one that is moved, where there is one.</summary>
    protected virtual string Scheduled => Form.Id;

    protected override void Begin() => Form.Set("at", "09:00");

    protected override async Task<string?> DoAsync(CancellationToken ct)
    {
        var on = Form.Day("on", "meeting-time.no-day");
        var at = Form.Time("at", "meeting-time.no-time");
        return Form.Errors.Count > 0 ? null : await RunAsync(
            new ScheduleCaseMeeting(Scheduled, new MeetingTerms(on!.Value, at!.Value, Form.Text("place"))),
            "meeting-time.done", ShownMeeting.AddressOf(Scheduled), ct, (RefusalCodes.CaseMeetingInThePast, "on"));
    }
}
