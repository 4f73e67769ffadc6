using EarlySupport.Domain;
using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.Domain.IntensifiedSupport.Consents;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Pages;

namespace EarlySupport.Service.IntensifiedSupport.Consents;

/// <summary>Records a consent that the employee has given on paper; in the service employees give theirs themselves.</summary>
[Needs("read-intensified-support")]
[Needs("record-consent", Method = "POST")]
public sealed class RecordPage(Forms forms, CaseFormParts parts) : CaseForm<IntensifiedSupportCase, IntensifiedSupportPage>(forms, parts)
{
    private const int MonthsAtFirst = 12;

    protected override void Begin()
    {
        Form.Set("givenOn", TodayField);
        Form.Set("until", $"{Today.AddMonths(MonthsAtFirst):yyyy-MM-dd}");
    }

    protected override async Task<string?> DoAsync(CancellationToken ct)
    {
        var scope = Form.Many<ConsentScope>("scope", "record-consent.no-scope");
        var givenOn = Form.Day("givenOn", "record-consent.no-day");
        var until = Form.Day("until", "record-consent.no-until");
        return Form.Errors.Count > 0 ? null : await RunAsync(
            new GiveConsent(CaseId, Form.Id, new ConsentTerms(scope, givenOn!.Value, until!.Value, ConsentForm.OnPaper)),
            "record-consent.done", ct,
            (RefusalCodes.DayInTheFuture, "givenOn"), (RefusalCodes.DayBeforeEarlier, "until"));
    }
}
