using System.ComponentModel;
using EarlySupport.Domain.EarlySupport;
using EarlySupport.Domain.EarlySupport.LoggingConversation;
using EarlySupport.Service.Hosting;

// What is sent with the commands of a case. Texts are the person's: they are sealed where they are stored.
namespace EarlySupport.Service.EarlySupport;

internal sealed record ConversationBody(
    DateOnly HeldOn,
    ConversationForm Form,
    IReadOnlyList<PresentBody> Present,
    CaseReason WhyHeld,
    string Memo,
    IReadOnlyList<Theme>? Themes = null,
    string? Place = null,
    string? EmployeeView = null,
    string? SupervisorView = null,
    IReadOnlyList<TakenTo>? TakenTo = null,
    [property: Description("What was agreed.")] IReadOnlyList<MeasureBody>? Measures = null,
    [property: Description("The follow-up that was set.")] NextMeetingBody? NextMeeting = null,
    [property: Description("Made by the service when left out. Give one to be able to send it again without logging it twice; then give the measures' ids too.")]
    string? ConversationId = null,
    long? Version = null)
{
    /// <summary>The answer to a list with nothing in one of its places, which is not looked at when a body is read; null when there is none.</summary>
    internal IResult? Refuse() => Present.Contains(null!) || (Measures ?? []).Contains(null!)
        ? Problems.Malformed("present or measures", "null", "items as in the OpenAPI document")
        : null;

    internal IEnumerable<(string Field, DateOnly? Day)> Days =>
        [("heldOn", HeldOn), .. (Measures ?? []).Select(m => ("due", (DateOnly?)m.Due)), ("on", NextMeeting?.On)];

    public LogConversation ToCommand(string caseId, AboutPerson person) => new(
        caseId,
        ConversationId ?? NewId.Make(),
        new Conversation(
            HeldOn, Form, person.TextOrNone(Place), [.. Present.Select(p => p.ToParticipant(person))], WhyHeld, Themes ?? [], person.TextOrNone(EmployeeView),
            person.TextOrNone(SupervisorView), person.Text(Memo), TakenTo ?? []),
        [.. (Measures ?? []).Select(m => m.ToTerms(person))],
        NextMeeting is null ? null : new NextMeeting(NextMeeting.FollowUpId ?? NewId.Make(), NextMeeting.On));
}

internal sealed record PresentBody(
    ParticipantRole Role,
    [property: Description("Employee number, or what somebody from outside signs in with; without one they cannot approve the memo.")] string? PersonId = null,
    string? Name = null)
{
    public Participant ToParticipant(AboutPerson person) => new(Role, PersonId, person.TextOrNone(Name));
}

internal record MeasureBody(
    MeasureKind Kind,
    string What,
    [property: Description("Employee number of who sees to it.")] string OwnerId,
    [property: Description("Inclusive.")] DateOnly Due,
    string? MeasureId = null)
{
    public MeasureTerms ToTerms(AboutPerson person) => new(MeasureId ?? NewId.Make(), Kind, person.Text(What), OwnerId, Due);
}

internal sealed record AgreedMeasureBody(
    MeasureKind Kind, string What, string OwnerId, DateOnly Due, string? MeasureId = null, long? Version = null) : MeasureBody(Kind, What, OwnerId, Due, MeasureId);

internal sealed record NextMeetingBody(DateOnly On, string? FollowUpId = null);

internal sealed record MemoBody([property: Description("The version that is corrected: the newest.")] int Corrects, string Memo, long? Version = null);

internal sealed record ApprovalBody([property: Description("The version that was read: the newest.")] int MemoVersion, long? Version = null);

internal sealed record CompletionBody(DateOnly CompletedOn, long? Version = null);

internal sealed record FollowUpBody(DateOnly On, string? FollowUpId = null, long? Version = null);

internal sealed record HoldingBody(DateOnly HeldOn, string Memo, long? Version = null);

internal sealed record RemarkBody(string Remark, string? ConversationId = null, string? RemarkId = null, long? Version = null);

internal sealed record WhyBody(string Why, long? Version = null);

internal sealed record ClosingBody(
    CaseOutcome Outcome,
    [property: Description("With the outcome partly, and only then: the share of full working time, above 0 and below 100.")] decimal? SharePercent = null,
    long? Version = null);
