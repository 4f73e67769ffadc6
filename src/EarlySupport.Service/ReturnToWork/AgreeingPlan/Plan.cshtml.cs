using System.Globalization;
using EarlySupport.Domain;
using EarlySupport.Domain.ReturnToWork;
using EarlySupport.Domain.ReturnToWork.AgreeingPlan;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Pages;

namespace EarlySupport.Service.ReturnToWork.AgreeingPlan;

/// <summary>Writes down the return plan that was agreed on, step by step; a new one takes the place of the steps that have not begun.</summary>
[Needs("read-return-to-work")]
[Needs("support-return", Method = "POST")]
public sealed class PlanPage(Forms forms, CaseFormParts parts) : CaseForm<ReturnToWorkCase, ReturnToWorkPage>(forms, parts)
{
    /// <summary>Steps that a form has room for; who needs more plans on when those are worked.</summary>
    public const int Steps = 6;

    private static readonly string[] Parts = ["from", "to", "share", "changes", "why"];

    /// <summary>The version that this takes the place of; 0 for the first.</summary>
    public int Replaces => Case.Plans.Count == 0 ? 0 : Case.Plans[^1].PlanVersion;

    private IEnumerable<int> Begun => Enumerable.Range(1, Steps).Where(IsBegun);

    public bool IsShown(int number) => number == 1 || IsBegun(number);

    // What is to come of the plan in force, to be changed.
    protected override void Begin()
    {
        Form.Set("agreedOn", TodayField);
        var toCome = Case.Steps.Where(step => step.State != "started").Select(step => step.StepNumber).ToHashSet();
        foreach (var (i, step) in (Case.Plans.Count == 0 ? [] : Case.Plans[^1].Steps).Where(step => toCome.Contains(step.StepNumber)).Take(Steps).Index())
        {
            Form.Set($"from-{i + 1}", $"{step.From:yyyy-MM-dd}");
            Form.Set($"to-{i + 1}", $"{step.To:yyyy-MM-dd}");
            Form.Set($"share-{i + 1}", step.SharePercent.ToString("0.##", CultureInfo.InvariantCulture));
            Form.Set($"changes-{i + 1}", step.Changes ?? "");
            Form.Set($"why-{i + 1}", step.WhyNoGrowth ?? "");
        }
    }

    protected override async Task<string?> DoAsync(CancellationToken ct)
    {
        var agreedOn = Form.Day("agreedOn", "plan.no-day");
        var steps = Begun.Select(Step).ToList();
        if (steps.Count == 0)
            Form.Wrong("from-1", "plan.no-steps");
        var replaces = int.TryParse(Form["replaces"], CultureInfo.InvariantCulture, out var version) ? version : 0;
        return Form.Errors.Count > 0 ? null : await RunAsync(
            new AgreeReturnPlan(CaseId, replaces, agreedOn!.Value, [.. steps.OfType<ReturnStep>()], Person.TextOrNone(Form.Text("memo"))),
            "plan.done", ct, (RefusalCodes.DayInTheFuture, "agreedOn"), (RefusalCodes.DayBeforeEarlier, "from-1"));
    }

    private bool IsBegun(int number) => Parts.Any(part => Form[$"{part}-{number}"].Trim().Length > 0);

    // Null where the form says what is missing.
    private ReturnStep? Step(int number)
    {
        var from = Form.Day($"from-{number}", "plan.no-from");
        var to = Form.Day($"to-{number}");
        var share = Form.Text($"share-{number}", "plan.no-share") is null ? null : Form.Number($"share-{number}");
        return from is null || share is null
            ? null
            : new ReturnStep(from.Value, to, share.Value, Person.TextOrNone(Form.Text($"changes-{number}")), Person.TextOrNone(Form.Text($"why-{number}")));
    }
}
