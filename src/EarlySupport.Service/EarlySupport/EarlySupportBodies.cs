using System.ComponentModel;
using EarlySupport.Domain.Cases;
using EarlySupport.Domain.EarlySupport;
using EarlySupport.Domain.EarlySupport.LoggingConversation;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Hosting;

// What is sent with the commands of early support. Texts are the person's: they are sealed where they are stored.
namespace EarlySupport.Service.EarlySupport;

internal sealed record OpeningBody(
    string EmployeeId,
    CaseReason Reason,
    [property: Description("The person's alerts that it is opened for.")] IReadOnlyList<string>? AlertIds = null,
    [property: Description("Made by the service when left out. Give one to be able to ask again without opening twice.")] string? CaseId = null);

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

internal sealed record NextMeetingBody(DateOnly On, string? FollowUpId = null);

internal sealed record MemoBody([property: Description("The version that is corrected: the newest.")] int Corrects, string Memo, long? Version = null);

internal sealed record ApprovalBody([property: Description("The version that was read: the newest.")] int MemoVersion, long? Version = null);
