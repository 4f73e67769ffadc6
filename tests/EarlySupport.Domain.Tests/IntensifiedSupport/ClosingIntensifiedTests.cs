using EarlySupport.Domain.Cases;
using EarlySupport.Domain.Cases.AddingRemark;
using EarlySupport.Domain.Cases.AgreeingMeasure;
using EarlySupport.Domain.Cases.ClosingCase;
using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.Domain.IntensifiedSupport.Consents;
using EarlySupport.Domain.IntensifiedSupport.Negotiations;
using EarlySupport.Domain.IntensifiedSupport.NotifyingOccupationalHealth;
using EarlySupport.Domain.IntensifiedSupport.Reassignments;
using EarlySupport.Domain.IntensifiedSupport.Rehabilitations;
using EarlySupport.Domain.IntensifiedSupport.StartingReturnToWork;
using EarlySupport.Domain.IntensifiedSupport.Statements;
using EarlySupport.Domain.IntensifiedSupport.WorkTrials;
using static EarlySupport.Domain.Tests.IntensifiedSupport.GivenIntensified;

namespace EarlySupport.Domain.Tests.IntensifiedSupport;

/// <summary>When a case can be closed, what a closed one takes, and who has to do what in an open one.</summary>
public sealed class ClosingIntensifiedTests
{
    private static readonly CloseCase<IntensifiedSupportCase> Close = new("C1", CaseOutcome.AnotherPost);

    public static TheoryData<string> Commands => [.. OnlyWhileOpen.Keys];

    private static Dictionary<string, CaseCommand<IntensifiedSupportCase>> OnlyWhileOpen { get; } = new CaseCommand<IntensifiedSupportCase>[]
    {
        new NotifyOccupationalHealth("C1", Monday, NotifiedBecause.Referral, null), new StartReturnToWork("C1", "W1"), new GiveConsent("C1", "S2", Consented),
        new ScheduleNegotiation("C1", "N2", Terms), new RescheduleNegotiation("C1", "N1", Monday, Terms.At, null), new CancelNegotiation("C1", "N1", Why),
        new HoldNegotiation("C1", "N1", Talk, [], null), new CorrectNegotiationMemo("C1", "N1", 1, Why),
        new ApproveNegotiationMemo("C1", "N1", 1, NegotiationParty.Employer), new SettleDecision("C1", "D1", DecisionResult.CarriedOut, Why),
        new RequestStatement("C1", "L1", StatementPurpose.Fi90, Monday, null), new GiveStatement("C1", "L1", StatementPurpose.Fi90, Monday, Why),
        new DeliverStatementToKela("C1", "L1", Monday), new StartWorkTrial("C1", "T1", Trial), new EndWorkTrial("C1", "T1", Monday, WorkTrialResult.Suits,
            null),
        new SeekReassignment("C1", "R1", "U1", Monday, null), new OfferReassignment("C1", "R1", "U2", Monday), new PlaceInUnit("C1", "R1", "U2", Monday),
        new FailReassignment("C1", "R1", Monday, Why), new ApplyForRehabilitation("C1", "H1", RehabilitationKind.Medical, RehabilitationFrom.Kela, Monday),
        new DecideRehabilitation("C1", "H1", Granted: true, Monday, null, null), new EndRehabilitation("C1", "H1", Monday, RehabilitationResult.Completed),
        new AgreeMeasure<IntensifiedSupportCase>("C1", Measure),
    }.ToDictionary(c => c.GetType().Name);

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_closed_case_takes_nothing_new_and_an_unknown_one_nothing(string command)
    {
        OnlyWhileOpen[command].Decide(Case(Closed), Employee).WasRefused("case-closed");
        OnlyWhileOpen[command].Decide(IntensifiedSupportCase.None, Employee).WasRefused("case-unknown");
    }

    [Fact]
    public void A_closed_case_takes_remarks()
    {
        var remark = new RemarkAdded("E1", "C1", "X1", "N1", "E1", Memo);

        new AddRemark<IntensifiedSupportCase>("C1", "X1", "N1", Memo).Decide(Case(Scheduled, Held, Settled, Closed), Employee).Gave(remark);
        new AddRemark<IntensifiedSupportCase>("C1", "X1", "N1", Memo).Decide(Case(Scheduled), Employee)
            .WasRefused("conversation-unknown", ("conversationId", "N1"));
    }

    [Fact]
    public void A_case_is_closed_once_with_its_outcome()
    {
        Close.Decide(Case(), Supervisor).Gave(Closed);
        Close.Decide(Case(Closed), Supervisor).GaveNothing();
    }

    [Fact]
    public void Closing_is_refused_while_a_measure_is_open() =>
        Close.Decide(Case(new MeasureAgreed("E1", "C1", Measure, Monday)), Supervisor).WasRefused("measures-open", ("open", 1));

    [Fact]
    public void Closing_is_refused_while_something_is_under_way()
    {
        foreach (var (what, underWay) in new (string, object[])[]
        {
            ("N1", [Scheduled]), ("N1", [Scheduled, new NegotiationMissed("E1", "C1", "N1", Monday)]), ("D1", [Scheduled, Held]), ("T1", [Tried]),
            ("R1", [Sought]), ("R1", [Sought, Offered]), ("H1", [Applied]), ("H1", [Applied, Granted]), ("R1, T1", [Tried, Sought]),
        })
        {
            Close.Decide(Case(underWay), Supervisor).WasRefused("support-under-way", ("what", what));
        }
    }

    [Fact]
    public void What_has_ended_keeps_no_case_open()
    {
        foreach (var ended in new object[][]
        {
            [Scheduled, new NegotiationCancelled("E1", "C1", "N1", Why)], [Scheduled, Held, Settled], [Tried, TrialOver], [Sought, Placed], [Sought, Failed],
            [Applied, Granted, Rehabilitated], [Applied, Granted with { Granted = false }], [Requested], [Given],
        })
        {
            Close.Decide(Case(ended), Supervisor).Gave(Closed);
        }
    }

    [Fact]
    public void Everybody_is_told_what_they_have_to_do_by_when()
    {
        Assert.Equal([new Duty(DutyKind.Negotiation, "C1", ParticipantRole.Hr, null, null)], Case().Duties);
        Assert.Equal(
            [
                new Duty(DutyKind.Decision, "D1", null, "B1", LighterWork.Due),
                new Duty(DutyKind.Statement, "L1", ParticipantRole.OccupationalHealth, null, Requested.NeededBy),
                new Duty(DutyKind.Negotiation, "N2", ParticipantRole.Hr, null, Monday.AddDays(25)),
                new Duty(DutyKind.WorkTrial, "T1", ParticipantRole.Supervisor, "B1", Trial.To),
                new Duty(DutyKind.Consent, "S1", ParticipantRole.Employee, "E1", Consented.Until),
                new Duty(DutyKind.MemoApproval, "N1", ParticipantRole.Employee, "E1", null),
                new Duty(DutyKind.MemoApproval, "N1", ParticipantRole.OccupationalHealth, null, null),
                new Duty(DutyKind.Reassignment, "R1", ParticipantRole.Hr, null, null),
                new Duty(DutyKind.Rehabilitation, "H1", ParticipantRole.Hr, null, null),
            ],
            Case(
                Scheduled, Held, new NegotiationMemoApproved("E1", "C1", "N1", 1, NegotiationParty.Employer, "B1"),
                Scheduled with { NegotiationId = "N2", Negotiation = Terms with { On = Monday.AddDays(25) } }, Requested, Tried, Sought, Applied, Given,
                new ConsentEndNeared("E1", "C1", "S1", Consented.Until)).Duties);
    }

    [Fact]
    public void What_was_given_is_to_be_taken_to_Kela_and_a_closed_case_asks_nothing_of_anybody()
    {
        Assert.Contains(new Duty(DutyKind.DeliveryToKela, "L1", ParticipantRole.Employee, "E1", Requested.NeededBy), Case(Requested, Stated).Duties);
        Assert.DoesNotContain(Case(Requested, Stated, Delivered).Duties, d => d.ItemId == "L1");
        Assert.Empty(Case(Requested, Stated, Closed).Duties);
    }
}
