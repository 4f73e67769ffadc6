using EarlySupport.Domain.Cases;
using EarlySupport.Domain.EarlySupport;
using EarlySupport.Domain.Privacy;

namespace EarlySupport.Domain.Tests.EarlySupport;

/// <summary>E1's case C1, in which B1 talks with E1 on a Monday; and events to begin a test with.</summary>
internal static class GivenCase
{
    public static readonly DateOnly Monday = new(2026, 3, 2);
    public static readonly CaseContext Supervisor = new("B1", Monday, "C1");
    public static readonly CaseContext Employee = Supervisor with { Actor = "E1" };
    public static readonly PersonalText Memo = Text("We talked about shifts.");
    public static readonly PersonalText Why = Text("It is not needed any more.");

    public static readonly Conversation Talk = new(
        Monday,
        ConversationForm.InPerson,
        Text("Room 3"),
        [new Participant(ParticipantRole.Employee, "E1", null), new Participant(ParticipantRole.Supervisor, "B1", Text("Aino Korpi"))],
        CaseReason.Alerts,
        [Theme.WorkingHours],
        Text("Nights are heavy."),
        null,
        Memo,
        [TakenTo.WorkplaceMeasures]);

    public static readonly MeasureTerms Shifts = new("M1", MeasureKind.WorkingTimeChange, Text("No night shifts"), "B1", Monday.AddDays(14));

    public static readonly EarlySupportOpened Opened = new("E1", "C1", CaseReason.Alerts, ["E1-1"], "B1");
    public static readonly ConversationLogged Talked = new("E1", "C1", "K1", Talk, [], ["E1-1"]);
    public static readonly MeasureAgreed Agreed = new("E1", "C1", Shifts, Monday);
    public static readonly MeasureCompleted Completed = new("E1", "C1", "M1", Monday);
    public static readonly FollowUpScheduled Scheduled = new("E1", "C1", "F1", Monday.AddDays(7));
    public static readonly FollowUpHeld Held = new("E1", "C1", "F1", Monday, Memo);
    public static readonly EarlySupportClosed Closed = new("E1", "C1", CaseOutcome.OwnWorkAsBefore, null);
    public static readonly EscalatedToIntensifiedSupport Escalated = new("E1", "C1", Why);

    public static PersonalText Text(string text) => new("own", "E1", text);

    /// <summary>Folded from its events; <see cref="Opened"/> need not be named.</summary>
    public static EarlySupportCase Case(params object[] since) => since.Prepend(Opened).Aggregate(EarlySupportCase.None, EarlySupportCase.Evolve);
}
