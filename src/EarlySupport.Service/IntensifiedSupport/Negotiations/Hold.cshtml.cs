using EarlySupport.Domain;
using EarlySupport.Domain.Cases;
using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.Domain.IntensifiedSupport.Negotiations;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Pages;
using EarlySupport.Service.Pages.Fields;

namespace EarlySupport.Service.IntensifiedSupport.Negotiations;

/// <summary>Writes down a negotiation that was held: who was there, what was gone through and decided, and the memo that every party approves.</summary>
[Needs("read-intensified-support")]
[Needs("negotiate", Method = "POST")]
public sealed class HoldPage(Forms forms, CaseFormParts parts, PossibleOwners owners) : NegotiationFormPage(forms, parts)
{
    /// <summary>Decisions that a form has room for; more is agreed as measures of the case.</summary>
    public const int Decisions = 3;

    public IReadOnlyList<Choice> Owners { get; private set; } = [];

    protected override void Begin()
    {
        Form.Set("heldOn", Negotiation.On <= Today ? Negotiation.On.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : "");
        Form.Set("form", FieldName.Of(NegotiationForm.InPerson));
        Form.Set(Parties.Field, [.. Negotiation.Invited.Select(invited => FieldName.Of(invited.Role))]);
        Form.Set(Parties.OccupationalHealthField, Negotiation.Invited.FirstOrDefault(invited => invited.Role.OfOccupationalHealth())?.PersonId ?? "");
    }

    protected override async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (!await base.LoadAsync(ct))
            return false;
        Owners = await owners.OfAsync(Caller, Case.EmployeeId, ct);
        return true;
    }

    protected override async Task<string?> DoAsync(CancellationToken ct)
    {
        var heldOn = Form.Day("heldOn", "held.no-day");
        var form = Form.One<NegotiationForm>("form", "held.no-form");
        var present = Parties.In(Form, Case, Caller);
        var memo = Form.Text("memo", "held.no-memo");
        var decisions = Enumerable.Range(1, Decisions).Select(Decision).OfType<NegotiationDecision>().ToList();
        var next = Next(present);
        return Form.Errors.Count > 0 ? null : await RunAsync(
            new HoldNegotiation(
                CaseId, NegotiationId,
                new HeldNegotiation(
                    heldOn!.Value, form!.Value, present,
                    [.. Form.Many<AgendaPoint>("points").Select(point => new AgendaItem(point, null))], decisions, Person.Text(memo!)),
                [], next),
            "held.done", ct, (RefusalCodes.NegotiationWithoutBothSides, Parties.Field), (RefusalCodes.NegotiationInThePast, "nextOn"));
    }

    // Empty where nothing was decided there.
    private NegotiationDecision? Decision(int number)
    {
        if (Form.Text($"decision{number}") is not { } text)
            return null;
        var owner = Form.Text($"owner{number}", "owner.none");
        var due = Form.Day($"due{number}", "measure.no-due");
        return owner is null || due is null ? null : new NegotiationDecision($"{Form.Id}-{number}", Person.Text(text), owner, due.Value);
    }

    private NextNegotiation? Next(IReadOnlyList<Participant> invited)
    {
        if (Form.Day("nextOn") is not { } on)
            return null;
        return Form.Time("nextAt", "meeting-time.no-time") is { } at
            ? new NextNegotiation($"{Form.Id}-next", new NegotiationTerms(
                on, at, null, invited, Person.Text(Form.Text("nextPurpose") ?? Words["held.next-purpose-default"])))
            : null;
    }
}
