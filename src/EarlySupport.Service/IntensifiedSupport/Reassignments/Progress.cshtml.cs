using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.Domain.IntensifiedSupport.Reassignments;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Organisation;
using EarlySupport.Service.Pages;
using EarlySupport.Service.Pages.Fields;
using Microsoft.AspNetCore.Mvc;

namespace EarlySupport.Service.IntensifiedSupport.Reassignments;

/// <summary>Records how far the search for a post has come: a unit offers one, the employee is placed, or it is given up.</summary>
[Needs("read-intensified-support")]
[Needs("lead-intensified-support", Method = "POST")]
public sealed class ProgressPage(Forms forms, CaseFormParts parts, UnitList units) : CaseForm<IntensifiedSupportCase, IntensifiedSupportPage>(forms, parts)
{
    private static readonly string[] Steps = ["offered", "placed", "failed"];

    [FromRoute]
    public string ReassignmentId { get; set; } = "";

    public CaseReassignment Reassignment { get; private set; } = null!;

    public IReadOnlyList<Choice> Units { get; private set; } = [];

    public IReadOnlyList<Choice> Choices => [.. Steps.Select(step => new Choice(step, Words[$"progress.{step}"]))];

    protected override void Begin()
    {
        Form.Set("on", TodayField);
        Form.Set("unitId", Reassignment.Offers is [.., var last] ? last.UnitId : "");
    }

    protected override async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (!await base.LoadAsync(ct) || Case.Reassignments.FirstOrDefault(one => one.ReassignmentId == ReassignmentId) is not { } found)
            return false;
        Reassignment = found;
        Units = await units.ChoicesAsync(Caller.Tenant, ct);
        return true;
    }

    protected override async Task<string?> DoAsync(CancellationToken ct)
    {
        var step = Steps.FirstOrDefault(step => step == Form["step"]);
        if (step is null)
            Form.Wrong("step", "progress.no-step");
        var on = Form.Day("on", "progress.no-day");
        var unit = step is "offered" or "placed" ? Form.Text("unitId", "progress.no-unit") : null;
        var why = step == "failed" ? Form.Text("why", "progress.no-why") : null;
        return Form.Errors.Count > 0 ? null : await RunAsync(step switch
        {
            "offered" => (IntensifiedSupportCommand)new OfferReassignment(CaseId, ReassignmentId, unit!, on!.Value),
            "placed" => new PlaceInUnit(CaseId, ReassignmentId, unit!, on!.Value),
            _ => new FailReassignment(CaseId, ReassignmentId, on!.Value, Person.Text(why!)),
        }, "progress.done", ct);
    }
}
