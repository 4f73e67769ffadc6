using System.Globalization;
using EarlySupport.Domain;
using EarlySupport.Domain.CaseMeetings.DiscussingCase;
using EarlySupport.Domain.Privacy;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Pages;
using EarlySupport.Service.Pages.Fields;
using Microsoft.AspNetCore.Mvc;

namespace EarlySupport.Service.CaseMeetings.DiscussingCase;

/// <summary>
/// One item of the agenda: why it is there, where the person's cases stand, and what is decided. Sent, it leads to the next item's first field, so
/// that a meeting is gone through with the keyboard alone.
/// </summary>
[Needs("read-case-meetings")]
[Needs("hold-case-meetings", Method = "POST")]
public sealed class DiscussPage(Forms forms, ShownMeetings meetings, CaseList cases, PossibleOwners owners) : FormPage(forms)
{
    private const int DaysToDo = 30;

    [FromRoute]
    public string MeetingId { get; set; } = "";

    [FromRoute]
    public string EmployeeId { get; set; } = "";

    [FromRoute]
    public string ItemId { get; set; } = "";

    public ShownMeeting Shown { get; private set; } = null!;

    public MeetingItem Item { get; private set; } = null!;

    /// <summary>Those that the person has open.</summary>
    public IReadOnlyList<CaseRow> Cases { get; private set; } = [];

    public IReadOnlyList<Choice> Owners { get; private set; } = [];

    /// <summary>From 1, in the order of the agenda.</summary>
    public int Number => Shown.Meeting.Items.ToList().FindIndex(item => item.ItemId == ItemId) + 1;

    protected override void Begin()
    {
        Form.Set("due", Shown.Today.AddDays(DaysToDo).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Form.Set(PossibleOwners.Field, Owners.Count > 0 ? Owners[0].Value : "");
    }

    protected override async Task<bool> LoadAsync(CancellationToken ct)
    {
        var caller = await Forms.CallerAsync(ct);
        if (await meetings.FindAsync(caller.Tenant, MeetingId, ct) is not { } found
            || found.Meeting.Items.FirstOrDefault(item => item.ItemId == ItemId && item.EmployeeId == EmployeeId) is not { } item)
            return false;
        (Shown, Item) = (found, item);
        Cases = await cases.FindAsync(Readership.Whole(caller.Tenant), new CaseFilter(Employee: EmployeeId, State: "open"), ct);
        Owners = await owners.OfAsync(caller, EmployeeId, ct);
        return true;
    }

    protected override async Task<string?> DoAsync(CancellationToken ct)
    {
        var decided = Form.Text("decided", "discuss.no-decision");
        var owner = PossibleOwners.Chosen(Form);
        var due = Form.Day("due", "discuss.no-due");
        if (Form.Errors.Count > 0)
            return null;
        var text = new PersonalText((await Forms.CallerAsync(ct)).Tenant, EmployeeId, decided!);
        return await RunAsync(
            new DiscussCase(MeetingId, ItemId, text, owner!, due!.Value, MeasureId: Form.Id, NewCaseId: NewId.Make()),
            "discuss.done", Shown.After(ItemId), ct,
            (RefusalCodes.TextMissing, "decided"), (RefusalCodes.MeasureDueBeforeAgreed, "due"), (RefusalCodes.IdMalformed, PossibleOwners.OtherField));
    }
}
