using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Cases.AgreeingMeasure;
using EarlySupport.Service.Pages;

namespace EarlySupport.Service.IntensifiedSupport;

/// <summary>Records a measure that was agreed today.</summary>
[Needs("read-intensified-support")]
[Needs("lead-intensified-support", Method = "POST")]
public sealed class AgreeMeasurePage(Forms forms, CaseFormParts parts, PossibleOwners owners)
    : AgreeMeasureForm<IntensifiedSupportCase, IntensifiedSupportPage>(forms, parts, owners);
