using EarlySupport.Domain;
using EarlySupport.Domain.Cases;
using EarlySupport.Domain.EarlySupport;
using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.Domain.Privacy;
using EarlySupport.Domain.Privacy.ReviewingNeed;
using EarlySupport.Domain.ReturnToWork;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Pages;
using EarlySupport.Service.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace EarlySupport.Service.Privacy.ReviewingNeed;

/// <summary>Says whether what a case holds is still needed; what is not is listed for erasure, to be approved.</summary>
[Needs("read-retention")]
[Needs("review-need", Method = "POST")]
public sealed class ReviewNeedPage(Forms forms, CaseList cases, PersonNames names) : FormPage(forms)
{
    [FromRoute]
    public string Kind { get; set; } = "";

    [FromRoute]
    public string CaseId { get; set; } = "";

    public CaseKind KindOfCase { get; private set; }

    public string Name { get; private set; } = "";

    protected override async Task<bool> LoadAsync(CancellationToken ct)
    {
        var tenant = (await Forms.CallerAsync(ct)).Tenant;
        if (!FieldName.TryParse<CaseKind>(Kind, out var kind) || await cases.EmployeeOfAsync(tenant, kind, CaseId, ct) is not { } employee)
            return false;
        KindOfCase = kind;
        Name = (await names.OfAsync(tenant, employee, ct)).Name;
        return true;
    }

    protected override async Task<string?> DoAsync(CancellationToken ct)
    {
        var result = Form.One<ReviewResult>("result", "review-need.no-result");
        var reason = Form.One<ReviewReason>("reason", "review-need.no-reason");
        return Form.Errors.Count > 0 ? null : await RunAsync(
            Command(result!.Value, reason!.Value), "review-need.done", "/need-reviews", ct, (RefusalCodes.ReviewOfOpenCase, "result"));
    }

    private object Command(ReviewResult result, ReviewReason reason) => KindOfCase switch
    {
        CaseKind.IntensifiedSupport => new ReviewNeed<IntensifiedSupportCase>(CaseId, result, reason),
        CaseKind.ReturnToWork => new ReviewNeed<ReturnToWorkCase>(CaseId, result, reason),
        _ => new ReviewNeed<EarlySupportCase>(CaseId, result, reason),
    };
}
