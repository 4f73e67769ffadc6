using EarlySupport.Domain.Access;
using EarlySupport.Domain.Cases;
using EarlySupport.Domain.Cases.AddingRemark;
using EarlySupport.Domain.EarlySupport;
using EarlySupport.Domain.EarlySupport.OpeningCase;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Pages;

namespace EarlySupport.Service.EarlySupport.RequestingSupport;

/// <summary>
/// The employee asks for support: a case of early support opens on their own request, with what they wish to say as its first remark. Who has one
/// open adds to that one.
/// </summary>
[Needs("list-cases", About.Oneself)]
[Needs("open-early-support", About.Oneself, Method = "POST")]
public sealed class RequestSupportPage(Forms forms, CaseList cases, AccessCheck access) : FormPage(forms)
{
    /// <summary>The case that is open already; null where none is.</summary>
    public CaseRow? Open { get; private set; }

    protected override async Task<bool> LoadAsync(CancellationToken ct)
    {
        var oneself = await Forms.CallerAsync(ct);
        var filter = new CaseFilter(oneself.Actor, Kind: FieldName.Of(CaseKind.EarlySupport), State: "open");
        Open = await cases.FindAsync(access.Readership(), filter, ct) is [var open, ..] ? open : null;
        return true;
    }

    protected override async Task<string?> DoAsync(CancellationToken ct)
    {
        var oneself = await Forms.CallerAsync(ct);
        var wish = Form.Text("wish", Open is null ? null : "request-support.no-wish");
        if (Form.Errors.Count > 0)
            return null;
        var caseId = Open?.CaseId ?? Form.Id;
        var asking = new OpenEarlySupport(caseId, oneself.Actor, CaseReason.OwnRequest, []);
        if (wish is null)
            return await RunAsync(asking, "request-support.done", "/my", ct);
        if (Open is null && (await Forms.RunAsync(asking, Form.IsLookedOver, ct)).Refusal is { } refusal)
        {
            Form.Refused(refusal);
            return null;
        }

        var said = new AboutPerson(oneself.Tenant, oneself.Actor, caseId).Text(wish);
        return await access.RefuseAsync(new AccessRequirement(Acts.RemarkInEarlySupport, About.Oneself), ct) is null
            ? await RunAsync(new AddRemark<EarlySupportCase>(caseId, Form.Id, null, said), "request-support.done", "/my", ct)
            : null;
    }
}
