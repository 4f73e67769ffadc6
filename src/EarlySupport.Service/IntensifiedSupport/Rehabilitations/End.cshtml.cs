using EarlySupport.Domain;
using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.Domain.IntensifiedSupport.Rehabilitations;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Pages;

namespace EarlySupport.Service.IntensifiedSupport.Rehabilitations;

/// <summary>Records that a rehabilitation is over.</summary>
[Needs("read-intensified-support")]
[Needs("arrange-rehabilitation", Method = "POST")]
public sealed class EndPage(Forms forms, CaseFormParts parts) : RehabilitationForm(forms, parts)
{
    protected override void Begin() => Form.Set("endedOn", TodayField);

    protected override async Task<string?> DoAsync(CancellationToken ct)
    {
        var on = Form.Day("endedOn", "rehabilitation.no-ended-on");
        var result = Form.One<RehabilitationResult>("result", "rehabilitation.no-result");
        return Form.Errors.Count > 0 ? null : await RunAsync(
            new EndRehabilitation(CaseId, RehabilitationId, on!.Value, result!.Value), "rehabilitation.ended", ct, (RefusalCodes.DayInTheFuture, "endedOn"));
    }
}
