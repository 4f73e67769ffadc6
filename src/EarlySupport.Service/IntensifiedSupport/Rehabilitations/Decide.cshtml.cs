using EarlySupport.Domain;
using EarlySupport.Domain.IntensifiedSupport.Rehabilitations;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Pages;

namespace EarlySupport.Service.IntensifiedSupport.Rehabilitations;

/// <summary>Records whether rehabilitation was granted, and for which days.</summary>
[Needs("read-intensified-support")]
[Needs("arrange-rehabilitation", Method = "POST")]
public sealed class DecidePage(Forms forms, CaseFormParts parts) : RehabilitationForm(forms, parts)
{
    protected override void Begin() => Form.Set("decidedOn", TodayField);

    protected override async Task<string?> DoAsync(CancellationToken ct)
    {
        if (Form["granted"] is not ("granted" or "rejected"))
            Form.Wrong("granted", "rehabilitation.no-answer");
        var decidedOn = Form.Day("decidedOn", "rehabilitation.no-decided-on");
        var (from, to) = (Form.Day("from"), Form.Day("to"));
        return Form.Errors.Count > 0 ? null : await RunAsync(
            new DecideRehabilitation(CaseId, RehabilitationId, Form["granted"] == "granted", decidedOn!.Value, from, to), "rehabilitation.decided", ct,
            (RefusalCodes.DayInTheFuture, "decidedOn"), (RefusalCodes.RehabilitationNotGranted, "from"));
    }
}
