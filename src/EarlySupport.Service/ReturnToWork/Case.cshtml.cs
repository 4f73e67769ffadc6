using EarlySupport.Domain.Cases;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;
using EarlySupport.Service.SignIn;

namespace EarlySupport.Service.ReturnToWork;

/// <summary>A return-to-work case: contacts, the plan with its steps, returns and follow-ups, as its reader may see them.</summary>
[Needs("read-return-to-work")]
public sealed class CaseShownPage(CasePages pages, PersonNames names, AccessCheck access, RequestCaller callers)
    : CaseShown<ReturnToWorkPage>(CaseKind.ReturnToWork, pages, names, access, callers);
