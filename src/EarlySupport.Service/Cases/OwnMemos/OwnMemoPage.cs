using System.Globalization;
using EarlySupport.Domain;
using EarlySupport.Domain.Access;
using EarlySupport.Domain.Cases;
using EarlySupport.Domain.Privacy;
using EarlySupport.Service.Access;
using EarlySupport.Service.Language;
using EarlySupport.Service.Pages;
using EarlySupport.Service.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace EarlySupport.Service.Cases.OwnMemos;

/// <summary>What the pages of memos are made with.</summary>
public sealed record OwnMemoReading(CasePages Cases, PersonNames Names, AccessCheck Access, FieldWords Field);

/// <summary>
/// A memo that the employee reads, approves, or remarks on, in one form. A remark is recorded before the approval: sent again it changes nothing.
/// </summary>
public abstract class OwnMemoPage(Forms forms, OwnMemoReading reading) : FormPage(forms)
{
    private CasePage shown = null!;
    private AboutPerson about = null!;
    private IReadOnlyDictionary<string, string> names = new Dictionary<string, string>();

    [FromRoute]
    public string CaseId { get; set; } = "";

    public OwnMemo Memo { get; private set; } = null!;

    public OwnMemoVersion Newest => Memo.Versions[^1];

    public bool IsOpen => shown.State == CaseState.Open;

    public override long? Version => shown.Version;

    protected FieldWords Field => reading.Field;

    protected int ReadVersion => int.TryParse(Form["memo-version"], CultureInfo.InvariantCulture, out var version) ? version : 0;

    protected abstract CaseKind Kind { get; }

    /// <summary>The act that adding a remark is.</summary>
    protected abstract Act Remarking { get; }

    public string NameOf(string id) => names.GetValueOrDefault(id, id);

    /// <summary>Null where the case has no such memo.</summary>
    protected abstract OwnMemo? Read(CasePage page);

    protected abstract object Approval();

    protected abstract object Remark(string remarkId, PersonalText text);

    protected override async Task<bool> LoadAsync(CancellationToken ct)
    {
        var caller = await Forms.CallerAsync(ct);
        if (await reading.Cases.FindAsync(caller.Tenant, Kind, CaseId, reading.Access.Shows, ct) is not CasePage page || page.EmployeeId != caller.Actor)
            return false;
        (shown, about) = (page, new AboutPerson(caller.Tenant, page.EmployeeId, CaseId));
        names = await reading.Names.OfAsync(caller.Tenant, page.History.Select(change => change.Actor).Concat(People(page)), ct);
        if (Read(page) is not { } memo)
            return false;
        Memo = memo;
        return true;
    }

    /// <summary>Who is named in the memo, by id.</summary>
    protected virtual IEnumerable<string> People(CasePage page) => [];

    protected override async Task<string?> DoAsync(CancellationToken ct)
    {
        var (approves, remarks) = (Form["answer"] == "approve", Form["answer"] == "remark");
        if (!approves && !remarks)
            Form.Wrong("answer", "own-memo.no-answer");
        var remark = Form.Text("remark", remarks ? "own-memo.no-remark" : null) is { } text ? Remark(Form.Id, about.Text(text)) : null;
        if (Form.Errors.Count > 0)
            return null;
        if (remarks)
            return await MayRemarkAsync(ct) ? await RunAsync(remark!, "own-memo.remarked", "/my/memos", ct) : null;
        return remark is null || await RemarkedAsync(remark, ct) ? await RunAsync(Approval(), "own-memo.approved", "/my/memos", ct) : null;
    }

    protected string Joined(IEnumerable<Present> present) => string.Join(", ", present.Select(p =>
        (p.Name ?? (p.PersonId is null ? null : NameOf(p.PersonId))) is { } name ? $"{name} ({Field.Of(p.Role)})" : Field.Of(p.Role)));

    protected IReadOnlyList<(string Called, string? Text)> Agreed(CasePage page, IReadOnlyList<string> measureIds) =>
    [
        .. page.Measures.Where(measure => measureIds.Contains(measure.MeasureId)).Select(measure =>
            (Field.Field("measure"), (string?)$"{Field.Of(measure.Kind)}. {measure.What}\n{NameOf(measure.OwnerId)}, {Words.Day(measure.Due)}")),
    ];

    private async Task<bool> RemarkedAsync(object remark, CancellationToken ct) =>
        await MayRemarkAsync(ct) && Unrefused((await Forms.RunAsync(remark, Form.IsLookedOver, ct)).Refusal);

    private async Task<bool> MayRemarkAsync(CancellationToken ct) =>
        Unrefused(await reading.Access.RefuseAsync(new AccessRequirement(Remarking, About.AsAddressed), ct));

    private bool Unrefused(Refusal? refusal)
    {
        if (refusal is not null)
            Form.Refused(refusal);
        return refusal is null;
    }
}
