using EarlySupport.Domain.Cases;
using EarlySupport.Domain.EarlySupport;
using EarlySupport.Domain.EarlySupport.LoggingConversation;
using EarlySupport.Service.Pages;

namespace EarlySupport.Service.EarlySupport.LoggingConversation;

/// <summary>What was typed at the steps, as the conversation that it is.</summary>
/// <param name="Meeting">Each the form of a step.</param>
public sealed record TypedConversation(Filled Meeting, Filled Views, Filled Measures, Filled Further)
{
    /// <summary>Whether enough was typed for a conversation: the steps that must not be passed over were not.</summary>
    public bool IsWhole => Meeting.Day("heldOn") is not null && Meeting.One<ConversationForm>("form") is not null && Views.Text("memo") is not null;

    public bool IsLookedOver => Meeting.IsLookedOver || Views.IsLookedOver || Measures.IsLookedOver;

    public string ConversationId => Meeting.Id;

    public IReadOnlyList<int> MeasureNumbers => [.. Enumerable.Range(1, ConversationStep.Measures)
        .Where(n => Measures.One<MeasureKind>($"kind-{n}") is not null && Measures.Text($"what-{n}") is not null && Measures.Day($"due-{n}") is not null)];

    public LogConversation ToCommand(ShownCase shown, string actorRole) => new(
        shown.Case.CaseId, ConversationId,
        new Conversation(
            Meeting.Day("heldOn")!.Value, Meeting.One<ConversationForm>("form")!.Value, shown.Person.TextOrNone(Meeting.Text("place")),
            [.. Meeting.Many<ParticipantRole>("present").Select(part => new Participant(part, PersonOf(part, shown, actorRole), null))],
            shown.Case.Reason, Views.Many<Theme>("themes"), shown.Person.TextOrNone(Views.Text("employeeView")),
            shown.Person.TextOrNone(Views.Text("supervisorView")), shown.Person.Text(Views.Text("memo")!), Further.Many<TakenTo>("takenTo")),
        [.. MeasureNumbers.Select(number => MeasureOf(number, shown))],
        Further.Day("on") is { } on ? new NextMeeting(Further.Id, on) : null);

    private MeasureTerms MeasureOf(int number, ShownCase shown) => new(
        $"{Measures.Id}-{number}", Measures.One<MeasureKind>($"kind-{number}")!.Value, shown.Person.Text(Measures.Text($"what-{number}")!),
        shown.OwnerOf(Measures[$"ownerId-{number}"]), Measures.Day($"due-{number}")!.Value);

    // Who writes it was there in their own part; others of whom nothing more is written cannot approve the memo here.
    private static string? PersonOf(ParticipantRole part, ShownCase shown, string actorRole) => part switch
    {
        ParticipantRole.Employee => shown.Case.EmployeeId,
        ParticipantRole.Supervisor => actorRole == "supervisor" ? shown.Actor : shown.Case.SupervisorId,
        ParticipantRole.Hr when actorRole == "hr" => shown.Actor,
        _ => null,
    };
}
