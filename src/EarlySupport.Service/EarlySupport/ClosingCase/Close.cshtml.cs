using EarlySupport.Domain;
using EarlySupport.Domain.Cases;
using EarlySupport.Domain.Cases.ClosingCase;
using EarlySupport.Domain.EarlySupport;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases.ClosingCase;

namespace EarlySupport.Service.EarlySupport.ClosingCase;

/// <summary>Closes a case with its outcome.</summary>
[Needs("read-early-support")]
[Needs("lead-early-support", Method = "POST")]
public sealed class ClosePage(CaseForms cases) : CaseFormPage(cases)
{
    /// <summary>What has to end first.</summary>
    public IReadOnlyList<OpenMatter> StillOpen => [.. OpenMatter.Measures(Shown.Case, Words, id => $"{Address}/measures/{id}/complete")];

    protected override async Task<string?> DoAsync(CancellationToken ct)
    {
        if (StillOpen.Count > 0)
            Form.Wrong(OpenMatter.List, "close-case.still-open");
        var outcome = Form.One<CaseOutcome>("outcome", "close.no-outcome");
        var share = Form.Number("sharePercent");
        return Form.Errors.Count > 0 ? null : await RunAsync(
            new CloseCase<EarlySupportCase>(CaseId, outcome!.Value, outcome == CaseOutcome.Partly ? share : null) { SeenVersion = Form.Version },
            "close.done", Address, ct, (RefusalCodes.OutcomeShareOutOfRange, "sharePercent"));
    }
}
