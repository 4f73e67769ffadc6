using EarlySupport.Domain.Cases;
using EarlySupport.Service.Access;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.EarlySupport.LoggingConversation;

/// <summary>When and where it was, and who was there.</summary>
[Needs("read-early-support")]
[Needs("lead-early-support", Method = "POST")]
public sealed class MeetingPage(CaseForms cases) : ConversationStep(cases)
{
    protected override IEnumerable<string> Texts => ["place"];

    protected override void Begin()
    {
        Form.Set("heldOn", $"{Shown.Today:yyyy-MM-dd}");
        Form.Set("form", FieldName.Of(ConversationForm.InPerson));
        Form.Set("present", FieldName.Of(ParticipantRole.Employee), User.IsInRole("hr") ? FieldName.Of(ParticipantRole.Hr) : FieldName.Of(ParticipantRole.Supervisor));
    }

    protected override void Check()
    {
        if (Form.Day("heldOn", "conversation.no-day") > Shown.Today)
            Form.Wrong("heldOn", "conversation.in-the-future");
        Form.One<ConversationForm>("form", "conversation.no-form");
        var present = Form.Many<ParticipantRole>("present");
        if (!present.Contains(ParticipantRole.Employee) || !present.Any(part => part.OfEmployer()))
            Form.Wrong("present", "conversation.no-both-sides");
    }
}
