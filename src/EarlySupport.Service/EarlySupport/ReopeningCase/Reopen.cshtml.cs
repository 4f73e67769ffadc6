using EarlySupport.Domain.Cases.ReopeningCase;
using EarlySupport.Domain.EarlySupport;
using EarlySupport.Service.Access;

namespace EarlySupport.Service.EarlySupport.ReopeningCase;

/// <summary>Reopens a closed case.</summary>
[Needs("read-early-support")]
[Needs("lead-early-support", Method = "POST")]
public sealed class ReopenPage(CaseForms cases) : CaseFormPage(cases)
{
    protected override async Task<string?> DoAsync(CancellationToken ct)
    {
        var why = Form.Text("why", "reopen.no-why");
        return why is null ? null : await RunAsync(
            new ReopenCase<EarlySupportCase>(CaseId, Shown.Person.Text(why)) { SeenVersion = Form.Version }, "reopen.done", Address, ct);
    }
}
