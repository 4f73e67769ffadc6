using EarlySupport.Domain.ReturnToWork;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Cases.ClosingCase;
using EarlySupport.Service.Pages;

namespace EarlySupport.Service.ReturnToWork;

/// <summary>Ends the case with its outcome.</summary>
[Needs("read-return-to-work")]
[Needs("lead-return-to-work", Method = "POST")]
public sealed class CloseCasePage(Forms forms, CaseFormParts parts) : CloseCaseForm<ReturnToWorkCase, ReturnToWorkPage>(forms, parts);
