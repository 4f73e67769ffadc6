using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Cases.CompletingMeasure;
using EarlySupport.Service.Pages;

namespace EarlySupport.Service.IntensifiedSupport;

/// <summary>Says that a measure is done, or abandoned and why.</summary>
[Needs("read-intensified-support")]
[Needs("lead-intensified-support", Method = "POST")]
public sealed class EndMeasurePage(Forms forms, CaseFormParts parts) : EndMeasureForm<IntensifiedSupportCase, IntensifiedSupportPage>(forms, parts);
