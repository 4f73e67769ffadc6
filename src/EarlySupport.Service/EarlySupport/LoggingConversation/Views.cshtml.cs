using EarlySupport.Service.Access;

namespace EarlySupport.Service.EarlySupport.LoggingConversation;

/// <summary>What it was about, how each sees it, and the memo.</summary>
[Needs("read-early-support")]
[Needs("lead-early-support", Method = "POST")]
public sealed class ViewsPage(CaseForms cases) : ConversationStep(cases)
{
    protected override IEnumerable<string> Texts => ["employeeView", "supervisorView", "memo"];

    protected override void Check() => Form.Text("memo", "conversation.no-memo");
}
