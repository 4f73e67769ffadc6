using System.Globalization;
using EarlySupport.Domain;
using EarlySupport.Domain.IntensifiedSupport.Negotiations;
using EarlySupport.Service.Access;
using EarlySupport.Service.CaseMeetings;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Pages;

namespace EarlySupport.Service.IntensifiedSupport.Negotiations;

/// <summary>Moves a negotiation to another day, time or place.</summary>
[Needs("read-intensified-support")]
[Needs("negotiate", Method = "POST")]
public sealed class MovePage(Forms forms, CaseFormParts parts) : NegotiationFormPage(forms, parts)
{
    protected override void Begin()
    {
        Form.Set("on", Negotiation.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Form.Set("at", MeetingTime.Write(Negotiation.At));
        Form.Set("place", Negotiation.Place ?? "");
    }

    protected override async Task<string?> DoAsync(CancellationToken ct)
    {
        var on = Form.Day("on", "negotiation.no-day");
        var at = Form.Time("at", "meeting-time.no-time");
        return Form.Errors.Count > 0 ? null : await RunAsync(
            new RescheduleNegotiation(CaseId, NegotiationId, on!.Value, at!.Value, Person.TextOrNone(Form["place"])),
            "negotiation.moved", ct, (RefusalCodes.NegotiationInThePast, "on"));
    }
}
