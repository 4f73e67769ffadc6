using EarlySupport.Domain.Cases;
using EarlySupport.Domain.ReturnToWork.OpeningCase;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases.OpeningCase;
using EarlySupport.Service.Pages;

namespace EarlySupport.Service.ReturnToWork.OpeningCase;

/// <summary>Begins to support the return of somebody who is absent for long.</summary>
[Needs("list-cases")]
[Needs("open-return-to-work", Method = "POST")]
public sealed class OpenPage(Forms forms, OpeningParts parts) : OpenCaseForm(CaseKind.ReturnToWork, forms, parts)
{
    protected override object Command(CaseReason reason, IReadOnlyList<string> alertIds, string? earlierCaseId) =>
        new OpenReturnToWork(Form.Id, EmployeeId, reason, alertIds, earlierCaseId);
}
