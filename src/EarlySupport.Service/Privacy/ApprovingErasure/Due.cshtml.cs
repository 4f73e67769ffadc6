using EarlySupport.Domain.Privacy.ApprovingErasure;
using EarlySupport.Service.Access;
using EarlySupport.Service.Pages;
using EarlySupport.Service.Pages.Exporting;

namespace EarlySupport.Service.Privacy.ApprovingErasure;

/// <summary>What may be erased, to be approved by name. Whose it is stands there as a number: who approves needs no more.</summary>
[Needs("read-retention", About.Many)]
[Needs("approve-erasure", Method = "POST")]
public sealed class DuePage(Forms forms, DueErasures due, AccessCheck access) : FormPage(forms), IListPage
{
    public Paging Paging { get; private set; } = null!;

    public IReadOnlyList<DueErasure> Due { get; private set; } = [];

    public ExportedList List => ExportedList.Of("due.title", Due,
        ("export.employee-number", row => row.EmployeeId), ("due.class", row => Words.Of(row.Class)), ("export.case-id", row => row.CaseId),
        ("due.ended", row => row.EndedOn), ("due.since", row => row.DueOn), ("due.review", row => row.ReviewedNeedless ? Words["due.needless"] : null));

    protected override async Task<bool> LoadAsync(CancellationToken ct)
    {
        var all = await due.FindAsync((await Forms.CallerAsync(ct)).Tenant, ct);
        Paging = new Paging(Paging.Asked(Request), all.Count, Request);
        Due = [.. Paging.Of(all)];
        await access.LogAsync([.. Due.Select(row => row.EmployeeId).Distinct()], ct);
        return true;
    }

    protected override async Task<string?> DoAsync(CancellationToken ct)
    {
        if (Form.All("record").Count == 0)
            Form.Wrong("record", "due.none-chosen");
        if (Form["sure"] != "true")
            Form.Wrong("sure", "due.not-sure");
        return Form.Errors.Count > 0 ? null : await RunAsync(new ApproveErasures([.. Form.All("record")]), "due.done", "/retention/due", ct);
    }
}
