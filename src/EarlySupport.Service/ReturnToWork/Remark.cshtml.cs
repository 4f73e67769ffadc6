using EarlySupport.Domain.ReturnToWork;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Cases.AddingRemark;
using EarlySupport.Service.Pages;

namespace EarlySupport.Service.ReturnToWork;

/// <summary>Adds a remark, as who sees the matter otherwise.</summary>
[Needs("read-return-to-work")]
[Needs("remark-in-shared-case", Method = "POST")]
public sealed class RemarkPage(Forms forms, CaseFormParts parts) : AddRemarkForm<ReturnToWorkCase, ReturnToWorkPage>(forms, parts);
