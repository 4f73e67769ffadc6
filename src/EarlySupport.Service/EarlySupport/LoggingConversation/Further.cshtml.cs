using EarlySupport.Service.Access;

namespace EarlySupport.Service.EarlySupport.LoggingConversation;

/// <summary>When one meets next, and where the matter is taken.</summary>
[Needs("read-early-support")]
[Needs("lead-early-support", Method = "POST")]
public sealed class FurtherPage(CaseForms cases) : ConversationStep(cases)
{
    protected override void Check()
    {
        if (Form.Day("on") < Shown.Today)
            Form.Wrong("on", "conversation.next-passed");
    }
}
