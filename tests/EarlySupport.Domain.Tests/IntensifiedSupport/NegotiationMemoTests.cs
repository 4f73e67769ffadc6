using EarlySupport.Domain.Cases;
using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.Domain.IntensifiedSupport.Negotiations;
using static EarlySupport.Domain.Tests.IntensifiedSupport.GivenIntensified;

namespace EarlySupport.Domain.Tests.IntensifiedSupport;

/// <summary>What is done after a negotiation: its memo is corrected and approved, and its decisions are settled.</summary>
public sealed class NegotiationMemoTests
{
    private static readonly CorrectNegotiationMemo Correct = new("C1", "N1", 1, Text("Lighter work is tried until May."));
    private static readonly NegotiationMemoCorrected Corrected =
        new("E1", "C1", "N1", 2, Correct.Memo, [NegotiationParty.Employee, NegotiationParty.Employer, NegotiationParty.OccupationalHealth]);

    private static readonly ApproveNegotiationMemo Approve = new("C1", "N1", 1, NegotiationParty.Employer);
    private static readonly NegotiationMemoApproved Approved = new("E1", "C1", "N1", 1, NegotiationParty.Employer, "B1");
    private static readonly SettleDecision Settle = new("C1", "D1", DecisionResult.CarriedOut, Settled.WhatCameOfIt);
    private static readonly NegotiationDecisionWentOverdue Overdue = new("E1", "C1", "D1", LighterWork.Due);
    private static readonly DecisionFellDue FellDue = new("C1", "D1", LighterWork.Due);

    [Fact]
    public void Each_party_that_was_present_approves_the_memo()
    {
        var byEmployee = Approved with { Party = NegotiationParty.Employee, ApprovedBy = "E1" };
        var byHealth = Approved with { Party = NegotiationParty.OccupationalHealth, ApprovedBy = "P1" };

        Approve.Decide(Case(Scheduled, Held), Supervisor).Gave(Approved);
        Approve.Decide(Case(Scheduled, Held, Approved), Supervisor).GaveNothing();
        (Approve with { Party = NegotiationParty.Employee }).Decide(Case(Scheduled, Held), Employee).Gave(byEmployee);
        (Approve with { Party = NegotiationParty.OccupationalHealth }).Decide(Case(Scheduled, Held), Physician).Gave(byHealth);

        Assert.Equal([NegotiationParty.Employee, NegotiationParty.OccupationalHealth], Awaited(Approved));
        Assert.Empty(Awaited(Approved, byEmployee, byHealth));
    }

    [Fact]
    public void Nobody_approves_for_a_party_that_they_did_not_take_part_for()
    {
        foreach (var (actor, party) in new[]
        {
            ("B1", NegotiationParty.Employee), ("E1", NegotiationParty.Employer), ("B1", NegotiationParty.OccupationalHealth),
            ("B2", NegotiationParty.Employer), ("S1", NegotiationParty.Employee),
        })
        {
            (Approve with { Party = party }).Decide(Case(Scheduled, Held), Supervisor with { Actor = actor }).WasRefused("memo-approver-not-of-party");
        }
    }

    [Fact]
    public void The_employee_took_part_also_when_no_number_was_written_down()
    {
        var unnamed = Held with
        {
            Negotiation = Talk with
            {
                Present = [new Participant(ParticipantRole.Employee, null, null),
            new Participant(ParticipantRole.Hr, "H1", null)]
            }
        };

        (Approve with { Party = NegotiationParty.Employee }).Decide(Case(Scheduled, unnamed), Employee)
            .Gave(Approved with { Party = NegotiationParty.Employee, ApprovedBy = "E1" });
    }

    [Fact]
    public void A_corrected_memo_is_approved_anew_by_every_party()
    {
        Assert.Equivalent(Corrected, Assert.Single(Correct.Decide(Case(Scheduled, Held, Approved), Supervisor).Events), strict: true);
        Correct.Decide(Case(Scheduled, Held, Corrected), Supervisor).GaveNothing();
        Assert.Equal(3, Awaited(Approved, Corrected).Count());
        (Approve with { ReadVersion = 2 }).Decide(Case(Scheduled, Held, Approved, Corrected), Supervisor).Gave(Approved with { MemoVersion = 2 });
    }

    [Fact]
    public void A_version_that_has_passed_is_neither_approved_nor_corrected()
    {
        Approve.Decide(Case(Scheduled, Held, Corrected), Supervisor).WasRefused("memo-version-passed", ("memoVersion", 1), ("newest", 2));
        (Correct with { Memo = Text("Mine") }).Decide(Case(Scheduled, Held, Corrected), Supervisor)
            .WasRefused("memo-version-passed", ("memoVersion", 1), ("newest", 2));
        (Correct with { Memo = Text("") }).Decide(Case(Scheduled, Held), Supervisor).WasRefused("text-missing", ("field", "memo"));
    }

    [Fact]
    public void There_is_no_memo_before_the_negotiation_is_held()
    {
        Approve.Decide(Case(Scheduled), Supervisor).WasRefused("negotiation-not-held");
        Correct.Decide(Case(Scheduled), Supervisor).WasRefused("negotiation-not-held");
    }

    [Fact]
    public void What_came_of_a_decision_is_said_once_in_time_or_late()
    {
        Settle.Decide(Case(Scheduled, Held), Supervisor).Gave(Settled);
        Settle.Decide(Case(Scheduled, Held, Overdue), Supervisor).Gave(Settled);
        Settle.Decide(Case(Scheduled, Held, Settled), Supervisor).GaveNothing();
        (Settle with { Result = DecisionResult.NotCarriedOut }).Decide(Case(Scheduled, Held, Settled), Supervisor)
            .WasRefused("decision-already-settled", ("decisionId", "D1"));
        (Settle with { WhatCameOfIt = Text("") }).Decide(Case(Scheduled, Held), Supervisor).WasRefused("text-missing", ("field", "whatCameOfIt"));
        Settle.Decide(Case(Scheduled), Supervisor).WasRefused("decision-unknown", ("decisionId", "D1"));
    }

    [Fact]
    public void A_decision_is_overdue_on_the_day_after_its_due_day_and_once()
    {
        FellDue.Decide(Case(Scheduled, Held), LighterWork.Due).GaveNothing();
        FellDue.Decide(Case(Scheduled, Held), LighterWork.Due.AddDays(1)).Gave(Overdue);
        FellDue.Decide(Case(Scheduled, Held), LighterWork.Due.AddDays(100)).Gave(Overdue);
        FellDue.Decide(Case(Scheduled, Held, Overdue), LighterWork.Due.AddDays(1)).GaveNothing();
        FellDue.Decide(Case(Scheduled, Held, Settled), LighterWork.Due.AddDays(1)).GaveNothing();
    }

    private static IEnumerable<NegotiationParty> Awaited(params object[] since) => Case([Scheduled, Held, .. since]).Negotiations["N1"].Awaited;
}
