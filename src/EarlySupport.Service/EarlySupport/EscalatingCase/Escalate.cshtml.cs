using EarlySupport.Domain.EarlySupport.EscalatingCase;
using EarlySupport.Service.Access;

namespace EarlySupport.Service.EarlySupport.EscalatingCase;

/// <summary>Hands a case over to HR: it goes on as intensified support.</summary>
[Needs("read-early-support")]
[Needs("lead-early-support", Method = "POST")]
public sealed class EscalatePage(CaseForms cases) : CaseFormPage(cases)
{
    protected override async Task<string?> DoAsync(CancellationToken ct)
    {
        var why = Form.Text("why", "escalate.no-why");
        return why is null ? null : await RunAsync(
            new EscalateToIntensifiedSupport(CaseId, Shown.Person.Text(why)) { SeenVersion = Form.Version }, "escalate.done", Address, ct);
    }
}
