using EarlySupport.Domain.Cases;
using EarlySupport.Domain.Privacy;
using EarlySupport.Domain.ReturnToWork;

namespace EarlySupport.Domain.Tests.ReturnToWork;

/// <summary>E1's case C1, opened on a Monday; a plan of 40, 60 and 100 % in the weeks after; and events to begin a test with.</summary>
internal static class GivenReturn
{
    public static readonly DateOnly Monday = new(2026, 3, 2);
    public static readonly CaseContext Supervisor = new("B1", Monday, "C1");
    public static readonly CaseContext Employee = Supervisor with { Actor = "E1" };
    public static readonly CaseContext Later = Supervisor with { Today = Monday.AddDays(60) };
    public static readonly PersonalText Memo = Text("We talked about coming back.");

    public static readonly Contact Call = new(
        Monday,
        ConversationForm.Call,
        [new Participant(ParticipantRole.Employee, "E1", null), new Participant(ParticipantRole.Supervisor, "B1", Text("Aino Korpi"))],
        Memo);

    public static readonly ReturnStep Forty = new(Monday.AddDays(7), Monday.AddDays(13), 40, Text("No lifting"), null);
    public static readonly ReturnStep Sixty = new(Monday.AddDays(14), Monday.AddDays(27), 60, null, null);
    public static readonly ReturnStep Full = new(Monday.AddDays(28), null, 100, null, null);

    public static readonly ReturnToWorkOpened Opened = new("E1", "C1", CaseReason.Alerts, ["E1-1"], null, "C1", "B1", Monday.AddDays(30));
    public static readonly ContactHeld Called = new("E1", "C1", "K1", Call, Monday.AddDays(30), ["E1-1"]);
    public static readonly ContactFellOverdue Overdue = new("E1", "C1", Monday.AddDays(30));
    public static readonly ReturnPlanAgreed Agreed = new("E1", "C1", 1, Monday, 1, [Forty, Sixty, Full], Memo, [], ["E1-1"]);
    public static readonly ReturnPlanApproved Approved = new("E1", "C1", 1, "E1");
    public static readonly ReturnStepStarted Started = new("E1", "C1", 1, Forty.From, 40);
    public static readonly ReturnedToWork Returned = new("E1", "C1", 1, Full.From, 100, Full.From, [2, 3]);
    public static readonly RelapseNoted Relapsed = new("E1", "C1", Monday.AddDays(40), 1, "A2", null, [], Monday.AddDays(70), []);
    public static readonly ReturnFollowUpScheduled Scheduled = new("E1", "C1", "F1", Monday.AddDays(35));
    public static readonly ReturnFollowUpHeld Held = new("E1", "C1", "F1", Monday, Memo);
    public static readonly ReturnFollowUpCancelled Cancelled = new("E1", "C1", "F1", Memo);
    public static readonly ReturnToWorkClosed Closed = new("E1", "C1", CaseOutcome.OwnWorkAsBefore, null);

    public static PersonalText Text(string text) => new("own", "E1", text);

    /// <summary>Folded from its events; <see cref="Opened"/> need not be named.</summary>
    public static ReturnToWorkCase Case(params object[] since) => since.Prepend(Opened).Aggregate(ReturnToWorkCase.None, ReturnToWorkCase.Evolve);

    /// <summary>Lists in the one event that was given are compared by what is in them.</summary>
    public static void GaveOne(this Decision decision, object expected)
    {
        Assert.Null(decision.Refusal);
        var given = Assert.Single(decision.Events);
        Assert.IsType(expected.GetType(), given);
        Assert.Equivalent(expected, given, strict: true);
    }
}
