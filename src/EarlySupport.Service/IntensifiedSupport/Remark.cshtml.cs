using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Cases.AddingRemark;
using EarlySupport.Service.Pages;

namespace EarlySupport.Service.IntensifiedSupport;

/// <summary>Adds a remark, as who sees the matter otherwise.</summary>
[Needs("read-intensified-support")]
[Needs("remark-in-shared-case", Method = "POST")]
public sealed class RemarkPage(Forms forms, CaseFormParts parts) : AddRemarkForm<IntensifiedSupportCase, IntensifiedSupportPage>(forms, parts);
