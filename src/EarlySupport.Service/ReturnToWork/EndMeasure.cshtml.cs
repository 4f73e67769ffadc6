using EarlySupport.Domain.ReturnToWork;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Cases.CompletingMeasure;
using EarlySupport.Service.Pages;

namespace EarlySupport.Service.ReturnToWork;

/// <summary>Says that a measure is done, or abandoned and why.</summary>
[Needs("read-return-to-work")]
[Needs("lead-return-to-work", Method = "POST")]
public sealed class EndMeasurePage(Forms forms, CaseFormParts parts) : EndMeasureForm<ReturnToWorkCase, ReturnToWorkPage>(forms, parts);
