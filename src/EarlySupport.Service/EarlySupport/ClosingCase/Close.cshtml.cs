using EarlySupport.Domain;
using EarlySupport.Domain.Cases;
using EarlySupport.Domain.Cases.ClosingCase;
using EarlySupport.Domain.EarlySupport;
using EarlySupport.Service.Access;

namespace EarlySupport.Service.EarlySupport.ClosingCase;

/// <summary>Closes a case with its outcome.</summary>
[Needs("read-early-support")]
[Needs("lead-early-support", Method = "POST")]
public sealed class ClosePage(CaseForms cases) : CaseFormPage(cases)
{
    protected override async Task<string?> DoAsync(CancellationToken ct)
    {
        var outcome = Form.One<CaseOutcome>("outcome", "close.no-outcome");
        var share = Form.Number("sharePercent");
        return Form.Errors.Count > 0 ? null : await RunAsync(
            new CloseCase<EarlySupportCase>(CaseId, outcome!.Value, outcome == CaseOutcome.Partly ? share : null) { SeenVersion = Form.Version },
            "close.done", Address, ct, (RefusalCodes.OutcomeShareOutOfRange, "sharePercent"));
    }
}
