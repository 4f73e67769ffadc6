using EarlySupport.Domain.CaseMeetings.FixingAgenda;
using EarlySupport.Service.Access;
using EarlySupport.Service.CaseMeetings.HrQueue;
using EarlySupport.Service.Pages;
using EarlySupport.Service.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace EarlySupport.Service.CaseMeetings.FixingAgenda;

/// <summary>Takes items of the queue as the agenda of a meeting; they are gone through in the order of the queue.</summary>
[Needs("read-queue", About.Many)]
[Needs("hold-case-meetings", Method = "POST")]
public sealed class AgendaPage(Forms forms, ShownMeetings meetings, QueueList queue, PersonNames names, AccessCheck access) : FormPage(forms)
{
    [FromRoute]
    public string MeetingId { get; set; } = "";

    public ShownMeeting Shown { get; private set; } = null!;

    public IReadOnlyList<QueueRow> Queue { get; private set; } = [];

    public Called Names { get; private set; } = null!;

    public override long? Version => Shown.Meeting.Version;

    protected override void Begin() => Form.Set("item", [.. Shown.Meeting.Items.Select(item => item.ItemId)]);

    protected override async Task<bool> LoadAsync(CancellationToken ct)
    {
        var tenant = (await Forms.CallerAsync(ct)).Tenant;
        if (await meetings.FindAsync(tenant, MeetingId, ct) is not { } found)
            return false;
        Shown = found;
        Queue = await queue.FindAsync(tenant, new QueueFilter(), ct);
        Names = await names.CalledAsync(tenant, Queue.Select(row => row.EmployeeId), ct);
        await access.LogAsync([.. Queue.Select(row => row.EmployeeId).Distinct()], ct);
        return true;
    }

    // What left the queue since the page was shown is not asked for: it would refuse all the rest.
    protected override Task<string?> DoAsync(CancellationToken ct)
    {
        var chosen = Form.All("item").ToHashSet();
        return RunAsync(
            new FixAgenda(MeetingId, [.. Queue.Select(row => row.ItemId).Where(chosen.Contains)], Form.Version ?? Shown.Meeting.Version),
            "agenda.done", ShownMeeting.AddressOf(MeetingId), ct);
    }
}
