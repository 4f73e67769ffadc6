using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.Domain.IntensifiedSupport.WorkTrials;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Pages;
using Microsoft.AspNetCore.Mvc;

namespace EarlySupport.Service.IntensifiedSupport.WorkTrials;

/// <summary>Records that a work trial is over, and what it has shown.</summary>
[Needs("read-intensified-support")]
[Needs("arrange-rehabilitation", Method = "POST")]
public sealed class EndTrialPage(Forms forms, CaseFormParts parts) : CaseForm<IntensifiedSupportCase, IntensifiedSupportPage>(forms, parts)
{
    [FromRoute]
    public string TrialId { get; set; } = "";

    public CaseWorkTrial Trial { get; private set; } = null!;

    protected override void Begin() => Form.Set("endedOn", TodayField);

    protected override async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (!await base.LoadAsync(ct) || Case.WorkTrials.FirstOrDefault(trial => trial.TrialId == TrialId) is not { } found)
            return false;
        Trial = found;
        return true;
    }

    protected override async Task<string?> DoAsync(CancellationToken ct)
    {
        var on = Form.Day("endedOn", "end-trial.no-day");
        var result = Form.One<WorkTrialResult>("result", "end-trial.no-result");
        return Form.Errors.Count > 0 ? null : await RunAsync(
            new EndWorkTrial(CaseId, TrialId, on!.Value, result!.Value, Person.TextOrNone(Form.Text("notes"))), "end-trial.done", ct);
    }
}
