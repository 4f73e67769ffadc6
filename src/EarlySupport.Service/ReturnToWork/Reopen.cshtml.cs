using EarlySupport.Domain.ReturnToWork;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Cases.ReopeningCase;
using EarlySupport.Service.Pages;

namespace EarlySupport.Service.ReturnToWork;

/// <summary>Reopens a closed case.</summary>
[Needs("read-return-to-work")]
[Needs("lead-return-to-work", Method = "POST")]
public sealed class ReopenPage(Forms forms, CaseFormParts parts) : ReopenCaseForm<ReturnToWorkCase, ReturnToWorkPage>(forms, parts);
