using EarlySupport.Domain;
using EarlySupport.Domain.Cases;
using EarlySupport.Domain.ReturnToWork;
using EarlySupport.Domain.ReturnToWork.HoldingContact;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.IntensifiedSupport.Negotiations;
using EarlySupport.Service.Pages;

namespace EarlySupport.Service.ReturnToWork.HoldingContact;

/// <summary>Records that the workplace and the employee were in contact during the absence.</summary>
[Needs("read-return-to-work")]
[Needs("support-return", Method = "POST")]
public sealed class ContactPage(Forms forms, CaseFormParts parts) : CaseForm<ReturnToWorkCase, ReturnToWorkPage>(forms, parts)
{
    protected override void Begin()
    {
        Form.Set("heldOn", TodayField);
        Form.Set("form", FieldName.Of(ConversationForm.Call));
        Form.Set(Parties.Field, FieldName.Of(ParticipantRole.Employee), FieldName.Of(Caller.Role == "hr" ? ParticipantRole.Hr : ParticipantRole.Supervisor));
    }

    protected override async Task<string?> DoAsync(CancellationToken ct)
    {
        var heldOn = Form.Day("heldOn", "contact.no-day");
        var form = Form.One<ConversationForm>("form", "conversation.no-form");
        var with = Parties.In(Form, Case, Caller);
        var memo = Form.Text("memo", "contact.no-memo");
        return Form.Errors.Count > 0 ? null : await RunAsync(
            new HoldContact(CaseId, Form.Id, new Contact(heldOn!.Value, form!.Value, with, Person.Text(memo!))),
            "contact.done", ct, (RefusalCodes.DayInTheFuture, "heldOn"), (RefusalCodes.ConversationWithoutBothSides, Parties.Field));
    }
}
