using EarlySupport.Domain.Cases;
using EarlySupport.Service.Access;

namespace EarlySupport.Service.EarlySupport.LoggingConversation;

/// <summary>What was agreed, if anything was: up to three measures; more are recorded in the case.</summary>
[Needs("read-early-support")]
[Needs("lead-early-support", Method = "POST")]
public sealed class MeasuresPage(CaseForms cases) : ConversationStep(cases)
{
    protected override IEnumerable<string> Texts => Enumerable.Range(1, Measures).Select(number => $"what-{number}");

    protected override void Begin()
    {
        for (var number = 1; number <= Measures; number++)
            Form.Set($"ownerId-{number}", Shown.Actor);
    }

    protected override void Check()
    {
        foreach (var number in Enumerable.Range(1, Measures).Where(IsBegun))
        {
            Form.One<MeasureKind>($"kind-{number}", "measure.no-kind");
            Form.Text($"what-{number}", "measure.no-what");
            if (Form.Day($"due-{number}", "measure.no-due") < Shown.Today)
                Form.Wrong($"due-{number}", "measure.due-passed");
        }
    }

    private bool IsBegun(int number) => Form[$"kind-{number}"].Length + Form[$"what-{number}"].Trim().Length + Form[$"due-{number}"].Length > 0;
}
