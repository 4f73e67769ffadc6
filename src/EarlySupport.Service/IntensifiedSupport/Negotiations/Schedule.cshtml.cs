using EarlySupport.Domain;
using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.Domain.IntensifiedSupport.Negotiations;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Pages;

namespace EarlySupport.Service.IntensifiedSupport.Negotiations;

/// <summary>Calls a work-ability negotiation.</summary>
[Needs("read-intensified-support")]
[Needs("negotiate", Method = "POST")]
public sealed class SchedulePage(Forms forms, CaseFormParts parts) : CaseForm<IntensifiedSupportCase, IntensifiedSupportPage>(forms, parts)
{
    protected override void Begin()
    {
        Form.Set("at", "09:00");
        Form.Set(Parties.Field, [.. Parties.Usual.Select(FieldName.Of)]);
    }

    protected override async Task<string?> DoAsync(CancellationToken ct)
    {
        var on = Form.Day("on", "negotiation.no-day");
        var at = Form.Time("at", "meeting-time.no-time");
        var purpose = Form.Text("purpose", "negotiation.no-purpose");
        var invited = Parties.In(Form, Case, Caller);
        return Form.Errors.Count > 0 ? null : await RunAsync(
            new ScheduleNegotiation(CaseId, Form.Id, new NegotiationTerms(
                on!.Value, at!.Value, Person.TextOrNone(Form["place"]), invited, Person.Text(purpose!))),
            "negotiation.scheduled", ct, (RefusalCodes.NegotiationInThePast, "on"));
    }
}
