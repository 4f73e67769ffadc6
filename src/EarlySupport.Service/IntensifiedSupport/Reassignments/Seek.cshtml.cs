using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.Domain.IntensifiedSupport.Reassignments;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Organisation;
using EarlySupport.Service.Pages;
using EarlySupport.Service.Pages.Fields;

namespace EarlySupport.Service.IntensifiedSupport.Reassignments;

/// <summary>Records that another post is sought.</summary>
[Needs("read-intensified-support")]
[Needs("lead-intensified-support", Method = "POST")]
public sealed class SeekPage(Forms forms, CaseFormParts parts, UnitList units) : CaseForm<IntensifiedSupportCase, IntensifiedSupportPage>(forms, parts)
{
    public IReadOnlyList<Choice> Units { get; private set; } = [];

    protected override void Begin() => Form.Set("soughtOn", TodayField);

    protected override async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (!await base.LoadAsync(ct))
            return false;
        Units = await units.ChoicesAsync(Caller.Tenant, ct);
        return true;
    }

    protected override async Task<string?> DoAsync(CancellationToken ct)
    {
        var from = Form.Text("fromUnitId", "seek.no-unit");
        var on = Form.Day("soughtOn", "seek.no-day");
        return Form.Errors.Count > 0 ? null : await RunAsync(
            new SeekReassignment(CaseId, Form.Id, from!, on!.Value, Person.TextOrNone(Form.Text("wishes"))), "seek.done", ct);
    }
}
