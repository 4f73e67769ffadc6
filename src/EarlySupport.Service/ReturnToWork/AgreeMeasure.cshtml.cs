using EarlySupport.Domain.ReturnToWork;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Cases.AgreeingMeasure;
using EarlySupport.Service.Pages;

namespace EarlySupport.Service.ReturnToWork;

/// <summary>Records a measure that was agreed today.</summary>
[Needs("read-return-to-work")]
[Needs("lead-return-to-work", Method = "POST")]
public sealed class AgreeMeasurePage(Forms forms, CaseFormParts parts, PossibleOwners owners)
    : AgreeMeasureForm<ReturnToWorkCase, ReturnToWorkPage>(forms, parts, owners);
