using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Cases.ReopeningCase;
using EarlySupport.Service.Pages;

namespace EarlySupport.Service.IntensifiedSupport;

/// <summary>Reopens a closed case.</summary>
[Needs("read-intensified-support")]
[Needs("lead-intensified-support", Method = "POST")]
public sealed class ReopenPage(Forms forms, CaseFormParts parts) : ReopenCaseForm<IntensifiedSupportCase, IntensifiedSupportPage>(forms, parts);
