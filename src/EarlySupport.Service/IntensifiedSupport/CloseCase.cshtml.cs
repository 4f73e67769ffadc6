using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Cases.ClosingCase;
using EarlySupport.Service.Pages;

namespace EarlySupport.Service.IntensifiedSupport;

/// <summary>Ends the case with its outcome.</summary>
[Needs("read-intensified-support")]
[Needs("lead-intensified-support", Method = "POST")]
public sealed class CloseCasePage(Forms forms, CaseFormParts parts) : CloseCaseForm<IntensifiedSupportCase, IntensifiedSupportPage>(forms, parts);
