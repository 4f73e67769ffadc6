using EarlySupport.Domain.Cases;
using EarlySupport.Domain.Cases.AddingRemark;
using EarlySupport.Service.Pages;

namespace EarlySupport.Service.Cases.AddingRemark;

/// <summary>Adds a remark on the case, as who sees the matter otherwise; also after it is closed.</summary>
public abstract class AddRemarkForm<TCase, TPage>(Forms forms, CaseFormParts parts) : CaseForm<TCase, TPage>(forms, parts)
    where TCase : SupportCase, ICaseKind<TCase>
    where TPage : CasePage
{
    protected override async Task<string?> DoAsync(CancellationToken ct) => Form.Text("remark", "remark.no-text") is { } remark
        ? await RunAsync(new AddRemark<TCase>(CaseId, Form.Id, null, Person.Text(remark)), "remark.done", ct)
        : null;
}
