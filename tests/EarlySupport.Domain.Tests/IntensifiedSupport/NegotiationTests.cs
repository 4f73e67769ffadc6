using EarlySupport.Domain.Cases;
using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.Domain.IntensifiedSupport.Negotiations;
using static EarlySupport.Domain.Tests.IntensifiedSupport.GivenIntensified;

namespace EarlySupport.Domain.Tests.IntensifiedSupport;

public sealed class NegotiationTests
{
    private static readonly ScheduleNegotiation Schedule = new("C1", "N1", Terms);
    private static readonly RescheduleNegotiation Move = new("C1", "N1", Monday.AddDays(1), new TimeOnly(10, 0), null);
    private static readonly NegotiationRescheduled Moved = new("E1", "C1", "N1", Monday.AddDays(1), new TimeOnly(10, 0), null);
    private static readonly CancelNegotiation Cancel = new("C1", "N1", Why);
    private static readonly NegotiationCancelled Cancelled = new("E1", "C1", "N1", Why);
    private static readonly NegotiationMissed Missed = new("E1", "C1", "N1", Monday);
    private static readonly NegotiationFellDue FellDue = new("C1", "N1", Monday);
    private static readonly HoldNegotiation Hold = new("C1", "N1", Talk, [], null);

    [Fact]
    public void A_negotiation_is_scheduled_once_for_today_or_later()
    {
        Schedule.Decide(Case(), Supervisor).Gave(Scheduled);
        (Schedule with { Negotiation = Terms with { Invited = [.. Three] } }).Decide(Case(Scheduled), Supervisor).GaveNothing();
        (Schedule with { Negotiation = Terms with { Invited = [] } }).Decide(Case(Scheduled), Supervisor).WasRefused("id-already-used", ("id", "N1"));
        (Schedule with { Negotiation = Terms with { On = Monday.AddDays(-1) } }).Decide(Case(), Supervisor)
            .WasRefused("negotiation-in-the-past", ("on", Monday.AddDays(-1)), ("today", Monday));
        (Schedule with { Negotiation = Terms with { Purpose = Text(" ") } }).Decide(Case(), Supervisor).WasRefused("text-missing", ("field", "purpose"));
        (Schedule with { NegotiationId = "N 1" }).Decide(Case(), Supervisor).WasRefused("id-malformed", ("field", "negotiationId"), ("maximum", 64));
    }

    [Fact]
    public void A_negotiation_is_moved_once_to_the_same_also_when_it_was_missed()
    {
        Move.Decide(Case(Scheduled), Supervisor).Gave(Moved);
        Move.Decide(Case(Scheduled, Missed), Supervisor).Gave(Moved);
        Move.Decide(Case(Scheduled, Moved), Supervisor).GaveNothing();
        (Move with { On = Monday.AddDays(-1) }).Decide(Case(Scheduled), Supervisor)
            .WasRefused("negotiation-in-the-past", ("on", Monday.AddDays(-1)), ("today", Monday));
    }

    [Fact]
    public void A_negotiation_is_cancelled_once_with_a_reason()
    {
        Cancel.Decide(Case(Scheduled), Supervisor).Gave(Cancelled);
        Cancel.Decide(Case(Scheduled, Missed), Supervisor).Gave(Cancelled);
        Cancel.Decide(Case(Scheduled, Cancelled), Supervisor).GaveNothing();
        (Cancel with { Why = Text("Another") }).Decide(Case(Scheduled, Cancelled), Supervisor).WasRefused("negotiation-cancelled");
        (Cancel with { Why = Text("") }).Decide(Case(Scheduled), Supervisor).WasRefused("text-missing", ("field", "why"));
    }

    [Fact]
    public void One_that_was_held_or_cancelled_is_neither_moved_nor_cancelled_nor_held_otherwise()
    {
        foreach (var command in new NegotiationCommand[] { Move, Cancel, Hold with { Negotiation = Talk with { Memo = Why } } })
            command.Decide(Case(Scheduled, Held), Supervisor).WasRefused("negotiation-already-held", ("heldOn", Monday));
        foreach (var command in new NegotiationCommand[] { Move, Hold })
            command.Decide(Case(Scheduled, Cancelled), Supervisor).WasRefused("negotiation-cancelled");
    }

    [Fact]
    public void Nothing_is_done_with_one_that_was_not_scheduled()
    {
        foreach (var command in new NegotiationCommand[] { Move, Cancel, Hold, new CorrectNegotiationMemo("C1", "N1", 1, Why),
            new ApproveNegotiationMemo("C1", "N1", 1, NegotiationParty.Employer) })
            command.Decide(Case(), Supervisor).WasRefused("negotiation-unknown", ("negotiationId", "N1"));
    }

    [Fact]
    public void A_negotiation_is_missed_on_the_day_after_its_day_and_once()
    {
        FellDue.Decide(Case(Scheduled), today: Monday).GaveNothing();
        FellDue.Decide(Case(Scheduled), today: Monday.AddDays(1)).Gave(Missed);
        FellDue.Decide(Case(Scheduled), today: Monday.AddDays(100)).Gave(Missed);
        FellDue.Decide(Case(Scheduled, Missed), today: Monday.AddDays(1)).GaveNothing();
    }

    [Fact]
    public void One_that_was_held_moved_or_cancelled_is_not_missed()
    {
        foreach (var done in new object[] { Held, Moved, Cancelled })
            FellDue.Decide(Case(Scheduled, done), Monday.AddDays(1)).GaveNothing();
        (FellDue with { On = Moved.On }).Decide(Case(Scheduled, Missed, Moved), Moved.On.AddDays(1)).Gave(Missed with { On = Moved.On });
    }

    [Fact]
    public void A_negotiation_is_held_once_on_time_or_late_and_answers_the_alerts()
    {
        Assert.Equivalent(Held, Assert.Single(Hold.Decide(Case(Scheduled), Supervisor).Events), strict: true);
        Assert.Equivalent(Held, Assert.Single(Hold.Decide(Case(Scheduled, Missed), Supervisor).Events), strict: true);
        Hold.Decide(Case(Scheduled, Held), Supervisor).GaveNothing();
        Assert.Empty(Case(Scheduled, Held).Unanswered);
    }

    [Fact]
    public void What_was_agreed_and_the_next_negotiation_are_recorded_with_it()
    {
        var next = new NextNegotiation("N2", Terms with { On = Monday.AddDays(30) });

        var decision = (Hold with { Measures = [Measure], Next = next }).Decide(Case(Scheduled), Supervisor);

        var held = Assert.IsType<NegotiationHeld>(decision.Events[0]);
        Assert.Equal(("M1", "N2"), (Assert.Single(held.MeasureIds), held.NextNegotiationId));
        Assert.Equal([new MeasureAgreed("E1", "C1", Measure, Monday), new NegotiationScheduled("E1", "C1", "N2", next.Negotiation)], decision.Events.Skip(1));
    }

    [Fact]
    public void Another_measure_or_next_negotiation_is_no_repetition()
    {
        (Hold with { Measures = [Measure] }).Decide(Case(Scheduled, Held), Supervisor).WasRefused("negotiation-already-held", ("heldOn", Monday));
        (Hold with { Next = new NextNegotiation("N2", Terms) }).Decide(Case(Scheduled, Held), Supervisor)
            .WasRefused("negotiation-already-held", ("heldOn", Monday));
        foreach (var other in new[] { Talk with { Present = [.. Three.Take(2)] }, Talk with { Agenda = [] }, Talk with { Decisions = [] },
            Talk with { Form = NegotiationForm.Remote } })
            (Hold with { Negotiation = other }).Decide(Case(Scheduled, Held), Supervisor).WasRefused("negotiation-already-held", ("heldOn", Monday));
    }

    [Fact]
    public void What_cannot_be_agreed_or_set_refuses_the_negotiation_with_it()
    {
        (Hold with { Measures = [Measure with { Due = Monday.AddDays(-1) }] }).Decide(Case(Scheduled), Supervisor)
            .WasRefused("measure-due-before-agreed", ("due", Monday.AddDays(-1)), ("agreedOn", Monday));
        (Hold with { Next = new NextNegotiation("N2", Terms with { On = Monday.AddDays(-1) }) }).Decide(Case(Scheduled), Supervisor)
            .WasRefused("negotiation-in-the-past", ("on", Monday.AddDays(-1)), ("today", Monday));
    }

    [Fact]
    public void A_negotiation_is_not_to_come_has_both_sides_and_a_memo()
    {
        (Hold with { Negotiation = Talk with { HeldOn = Monday.AddDays(1) } }).Decide(Case(Scheduled), Supervisor)
            .WasRefused("day-in-the-future", ("field", "heldOn"), ("day", Monday.AddDays(1)), ("today", Monday));
        foreach (var missing in new[] { ParticipantRole.Employee, ParticipantRole.Supervisor })
        {
            (Hold with { Negotiation = Talk with { Present = [.. Three.Where(p => p.Role != missing)] } }).Decide(Case(Scheduled), Supervisor)
                .WasRefused("negotiation-without-both-sides");
        }

        (Hold with { Negotiation = Talk with { Memo = Text("") } }).Decide(Case(Scheduled), Supervisor).WasRefused("text-missing", ("field", "memo"));
    }

    [Fact]
    public void A_decision_has_a_text_an_owner_a_day_and_an_id_of_its_own()
    {
        Deciding(LighterWork with { Text = Text("") }).WasRefused("text-missing", ("field", "text"));
        Deciding(LighterWork with { OwnerId = "" }).WasRefused("id-malformed", ("field", "ownerId"), ("maximum", 64));
        Deciding(LighterWork with { DecisionId = "D 1" }).WasRefused("id-malformed", ("field", "decisionId"), ("maximum", 64));
        Deciding(LighterWork with { Due = Monday.AddDays(-1) })
            .WasRefused("day-before-earlier", ("field", "due"), ("day", Monday.AddDays(-1)), ("earliest", Monday));
        Deciding(LighterWork, LighterWork).WasRefused("id-already-used", ("id", "D1"));
        (Hold with { NegotiationId = "N2" }).Decide(Case(Scheduled, Held, Scheduled with { NegotiationId = "N2" }), Supervisor)
            .WasRefused("id-already-used", ("id", "D1"));
        Assert.Null(Deciding(LighterWork with { Due = Monday }).Refusal);
    }

    private static Decision Deciding(params NegotiationDecision[] decisions) =>
        (Hold with { Negotiation = Talk with { Decisions = decisions } }).Decide(Case(Scheduled), Supervisor);
}
