using System.ComponentModel;
using EarlySupport.Domain.Cases;
using EarlySupport.Domain.ReturnToWork;
using EarlySupport.Domain.ReturnToWork.AgreeingPlan;
using EarlySupport.Domain.ReturnToWork.HoldingContact;
using EarlySupport.Domain.ReturnToWork.NotingRelapse;
using EarlySupport.Domain.ReturnToWork.OpeningCase;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Hosting;

// What is sent with the commands of return to work. Texts are the person's: they are sealed where they are stored.
namespace EarlySupport.Service.ReturnToWork;

internal sealed record ReturnOpeningBody(
    string EmployeeId,
    CaseReason Reason,
    [property: Description("The person's alerts that it is opened for.")] IReadOnlyList<string>? AlertIds = null,
    [property: Description("The case it grows out of, with the reason earlier-case and only then.")] string? EarlierCaseId = null,
    [property: Description("Made by the service when left out. Give one to be able to ask again without opening twice.")] string? CaseId = null)
{
    public OpenReturnToWork ToCommand() => new(CaseId ?? NewId.Make(), EmployeeId, Reason, AlertIds ?? [], EarlierCaseId);
}

internal sealed record ContactBody(
    DateOnly HeldOn,
    ConversationForm Form,
    [property: Description("The employee, somebody of the employer, and whoever else took part.")] IReadOnlyList<PresentBody> With,
    string Memo,
    [property: Description("Made by the service when left out. Give one to be able to send it again without recording it twice.")] string? ContactId = null,
    long? Version = null)
{
    /// <summary>The answer to a list with nothing in one of its places; null when there is none.</summary>
    internal IResult? Refuse() => With.Contains(null!) ? Problems.Malformed("with", "null", "items as in the OpenAPI document") : null;

    public HoldContact ToCommand(string caseId, AboutPerson person) =>
        new(caseId, ContactId ?? NewId.Make(), new Contact(HeldOn, Form, [.. With.Select(p => p.ToParticipant(person))], person.Text(Memo)));
}

internal sealed record StepBody(
    DateOnly From,
    [property: Description("Of full working time: above 0, at most 100.")] decimal SharePercent,
    [property: Description("Inclusive; left out for the last step alone, where it has no end.")] DateOnly? To = null,
    [property: Description("To the work.")] string? Changes = null,
    [property: Description("Why the share is not above that of the step before; needed then.")] string? WhyNoGrowth = null)
{
    public ReturnStep ToStep(AboutPerson person) => new(From, To, SharePercent, person.TextOrNone(Changes), person.TextOrNone(WhyNoGrowth));
}

internal sealed record PlanBody(
    [property: Description("The version of the plan that it takes the place of: the newest; 0 for the first plan.")] int Replaces,
    DateOnly AgreedOn,
    [property: Description("In their order, each beginning on the day after the one before ends.")] IReadOnlyList<StepBody> Steps,
    string? Memo = null,
    long? Version = null)
{
    /// <summary>The answer to a list with nothing in one of its places; null when there is none.</summary>
    internal IResult? Refuse() => Steps.Contains(null!) ? Problems.Malformed("steps", "null", "items as in the OpenAPI document") : null;

    internal IEnumerable<(string Field, DateOnly? Day)> Days =>
        [("agreedOn", AgreedOn), .. Steps.SelectMany(s => new (string, DateOnly?)[] { ("from", s.From), ("to", s.To) })];

    public AgreeReturnPlan ToCommand(string caseId, AboutPerson person) =>
        new(caseId, Replaces, AgreedOn, [.. Steps.Select(s => s.ToStep(person))], person.TextOrNone(Memo));
}

internal sealed record PlanApprovalBody(long? Version = null);

internal sealed record StepStartBody(
    DateOnly StartedOn, [property: Description("What is worked in fact; left out where it is what was planned.")] decimal? SharePercent = null,
    long? Version = null);

internal sealed record ReturnBody(
    DateOnly ReturnedOn, [property: Description("Of full working time: above 0, at most 100.")] decimal SharePercent, long? Version = null);

internal sealed record RelapseBody(DateOnly On, string? AbsenceId = null, string? Text = null, long? Version = null)
{
    public NoteRelapse ToCommand(string caseId, AboutPerson person) => new(caseId, On, AbsenceId, person.TextOrNone(Text));
}
