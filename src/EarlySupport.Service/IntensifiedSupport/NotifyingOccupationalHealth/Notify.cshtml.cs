using EarlySupport.Domain;
using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.Domain.IntensifiedSupport.NotifyingOccupationalHealth;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Pages;

namespace EarlySupport.Service.IntensifiedSupport.NotifyingOccupationalHealth;

/// <summary>Records that occupational health was told, or the employee referred to it.</summary>
[Needs("read-intensified-support")]
[Needs("lead-intensified-support", Method = "POST")]
public sealed class NotifyPage(Forms forms, CaseFormParts parts) : CaseForm<IntensifiedSupportCase, IntensifiedSupportPage>(forms, parts)
{
    protected override void Begin()
    {
        Form.Set("notifiedOn", TodayField);
        Form.Set("why", FieldName.Of(NotifiedBecause.Referral));
    }

    protected override async Task<string?> DoAsync(CancellationToken ct)
    {
        var on = Form.Day("notifiedOn", "notify.no-day");
        var why = Form.One<NotifiedBecause>("why", "notify.no-why");
        return Form.Errors.Count > 0 ? null : await RunAsync(
            new NotifyOccupationalHealth(CaseId, on!.Value, why!.Value, Person.TextOrNone(Form.Text("text"))), "notify.done", ct,
            (RefusalCodes.DayInTheFuture, "notifiedOn"));
    }
}
