using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.Domain.IntensifiedSupport.Negotiations;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Pages;
using Microsoft.AspNetCore.Mvc;

namespace EarlySupport.Service.IntensifiedSupport.Negotiations;

/// <summary>Says what came of a negotiation's decision.</summary>
[Needs("read-intensified-support")]
[Needs("negotiate", Method = "POST")]
public sealed class SettlePage(Forms forms, CaseFormParts parts) : CaseForm<IntensifiedSupportCase, IntensifiedSupportPage>(forms, parts)
{
    [FromRoute]
    public string DecisionId { get; set; } = "";

    public CaseDecision Decision { get; private set; } = null!;

    protected override async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (!await base.LoadAsync(ct)
            || Case.Negotiations.SelectMany(n => n.Held?.Decisions ?? []).FirstOrDefault(d => d.DecisionId == DecisionId) is not { } found)
            return false;
        Decision = found;
        return true;
    }

    protected override async Task<string?> DoAsync(CancellationToken ct)
    {
        var result = Form.One<DecisionResult>("result", "settle.no-result");
        var came = Form.Text("whatCameOfIt", "settle.no-text");
        return Form.Errors.Count > 0 ? null : await RunAsync(
            new SettleDecision(CaseId, DecisionId, result!.Value, Person.Text(came!)), "settle.done", ct);
    }
}
