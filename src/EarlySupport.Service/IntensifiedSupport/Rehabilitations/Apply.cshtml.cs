using EarlySupport.Domain;
using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.Domain.IntensifiedSupport.Rehabilitations;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Pages;

namespace EarlySupport.Service.IntensifiedSupport.Rehabilitations;

/// <summary>Records that the employee has applied for rehabilitation.</summary>
[Needs("read-intensified-support")]
[Needs("arrange-rehabilitation", Method = "POST")]
public sealed class ApplyPage(Forms forms, CaseFormParts parts) : CaseForm<IntensifiedSupportCase, IntensifiedSupportPage>(forms, parts)
{
    protected override void Begin() => Form.Set("appliedOn", TodayField);

    protected override async Task<string?> DoAsync(CancellationToken ct)
    {
        var kind = Form.One<RehabilitationKind>("kind", "rehabilitation.no-kind");
        var from = Form.One<RehabilitationFrom>("appliedFrom", "rehabilitation.no-from-whom");
        var on = Form.Day("appliedOn", "rehabilitation.no-applied-on");
        return Form.Errors.Count > 0 ? null : await RunAsync(
            new ApplyForRehabilitation(CaseId, Form.Id, kind!.Value, from!.Value, on!.Value), "rehabilitation.applied", ct,
            (RefusalCodes.DayInTheFuture, "appliedOn"));
    }
}
