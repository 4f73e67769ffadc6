using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.Domain.IntensifiedSupport.WorkTrials;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Organisation;
using EarlySupport.Service.Pages;
using EarlySupport.Service.Pages.Fields;

namespace EarlySupport.Service.IntensifiedSupport.WorkTrials;

/// <summary>Records that a work trial has begun.</summary>
[Needs("read-intensified-support")]
[Needs("arrange-rehabilitation", Method = "POST")]
public sealed class StartTrialPage(Forms forms, CaseFormParts parts, UnitList units) : CaseForm<IntensifiedSupportCase, IntensifiedSupportPage>(forms, parts)
{
    public IReadOnlyList<Choice> Units { get; private set; } = [];

    protected override void Begin() => Form.Set("from", TodayField);

    protected override async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (!await base.LoadAsync(ct))
            return false;
        Units = await units.ChoicesAsync(Caller.Tenant, ct);
        return true;
    }

    protected override async Task<string?> DoAsync(CancellationToken ct)
    {
        var by = Form.One<WorkTrialBy>("by", "trial.no-by");
        var (from, to) = (Form.Day("from", "trial.no-from"), Form.Day("to", "trial.no-to"));
        var what = Form.Text("what", "trial.no-what");
        return Form.Errors.Count > 0 ? null : await RunAsync(
            new StartWorkTrial(CaseId, Form.Id, new WorkTrialTerms(by!.Value, from!.Value, to!.Value, Form.Text("unitId"), Person.Text(what!))),
            "trial.done", ct);
    }
}
