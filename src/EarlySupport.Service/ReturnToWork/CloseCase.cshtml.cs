using EarlySupport.Domain.ReturnToWork;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Cases.ClosingCase;
using EarlySupport.Service.Pages;

namespace EarlySupport.Service.ReturnToWork;

/// <summary>Ends the case with its outcome.</summary>
[Needs("read-return-to-work")]
[Needs("lead-return-to-work", Method = "POST")]
public sealed class CloseCasePage(Forms forms, CaseFormParts parts) : CloseCaseForm<ReturnToWorkCase, ReturnToWorkPage>(forms, parts)
{
    protected override IEnumerable<OpenMatter> Own =>
        from one in Case.FollowUps
        where one.State is "scheduled" or "missed"
        select new OpenMatter(Words["return.follow-up", ("day", one.On)], $"{CasePageAddress}/follow-ups/{one.FollowUpId}/holding");
}
