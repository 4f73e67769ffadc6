using EarlySupport.Domain.Cases.AddingRemark;
using EarlySupport.Domain.EarlySupport;
using EarlySupport.Service.Access;

namespace EarlySupport.Service.EarlySupport.AddingRemark;

/// <summary>Adds a remark, as who sees the matter otherwise.</summary>
[Needs("read-early-support")]
[Needs("remark-in-early-support", Method = "POST")]
public sealed class RemarkPage(CaseForms cases) : CaseFormPage(cases)
{
    protected override async Task<string?> DoAsync(CancellationToken ct)
    {
        var remark = Form.Text("remark", "remark.no-text");
        return remark is null ? null : await RunAsync(
            new AddRemark<EarlySupportCase>(CaseId, Form.Id, null, Shown.Person.Text(remark)) { SeenVersion = Form.Version }, "remark.done", Address, ct);
    }
}
