using EarlySupport.Domain.Cases;
using EarlySupport.Domain.IntensifiedSupport.OpeningCase;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases.OpeningCase;
using EarlySupport.Service.Pages;

namespace EarlySupport.Service.IntensifiedSupport.OpeningCase;

/// <summary>Begins intensified support, without early support before it too.</summary>
[Needs("list-cases")]
[Needs("open-intensified-support", Method = "POST")]
public sealed class OpenPage(Forms forms, OpeningParts parts) : OpenCaseForm(CaseKind.IntensifiedSupport, forms, parts)
{
    protected override object Command(CaseReason reason, IReadOnlyList<string> alertIds, string? earlierCaseId) =>
        new OpenIntensifiedSupport(Form.Id, EmployeeId, reason, alertIds, earlierCaseId);
}
