using EarlySupport.Domain.Cases;
using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.Domain.IntensifiedSupport.Consents;
using EarlySupport.Domain.IntensifiedSupport.Negotiations;
using EarlySupport.Domain.IntensifiedSupport.WorkTrials;
using EarlySupport.Domain.Privacy;

namespace EarlySupport.Domain.Tests.IntensifiedSupport;

/// <summary>E1's case C1 on a Monday, with B1 for the employer and P1 as the physician; and events to begin a test with.</summary>
internal static class GivenIntensified
{
    public static readonly DateOnly Monday = new(2026, 3, 2);
    public static readonly CaseContext Supervisor = new("B1", Monday, "C1");
    public static readonly CaseContext Employee = Supervisor with { Actor = "E1" };
    public static readonly CaseContext Physician = Supervisor with { Actor = "P1" };
    public static readonly CaseContext NoSuchUnit = Supervisor with { UnitKnown = false };
    public static readonly PersonalText Memo = Text("Lighter work is tried.");
    public static readonly PersonalText Why = Text("It is not needed any more.");

    public static readonly Participant[] Three =
    [
        new(ParticipantRole.Employee, "E1", null), new(ParticipantRole.Supervisor, "B1", Text("Aino Korpi")),
        new(ParticipantRole.OccupationalPhysician, "P1", null), new(ParticipantRole.ShopSteward, "S1", null),
    ];

    public static readonly NegotiationTerms Terms = new(Monday, new TimeOnly(9, 30), Text("Room 3"), Three, Text("To go on at work"));

    public static readonly NegotiationDecision LighterWork = new("D1", Text("Lighter work until May"), "B1", Monday.AddDays(14));

    public static readonly HeldNegotiation Talk =
        new(Monday, NegotiationForm.InPerson, Three, [new AgendaItem(AgendaPoint.Tried, Text("Day shifts")), new AgendaItem(AgendaPoint.Decisions, null)],
            [LighterWork], Memo);

    public static readonly MeasureTerms Measure = new("M1", MeasureKind.ModifiedWork, Text("No lifting"), "B1", Monday.AddDays(14));

    public static readonly ConsentTerms Consented =
        new([ConsentScope.Statement, ConsentScope.NegotiationMemos], Monday, Monday.AddDays(60), ConsentForm.InService);

    public static readonly WorkTrialTerms Trial = new(WorkTrialBy.Kela, Monday, Monday.AddDays(30), "U2", Text("In the library"));

    public static readonly IntensifiedSupportOpened Opened = new("E1", "C1", CaseReason.Alerts, ["E1-1"], null, "C1", "B1");
    public static readonly OccupationalHealthNotified Notified = new("E1", "C1", Monday, NotifiedBecause.LongAbsence, null);
    public static readonly ConsentGiven Given = new("E1", "C1", "S1", Consented);
    public static readonly NegotiationScheduled Scheduled = new("E1", "C1", "N1", Terms);
    public static readonly NegotiationHeld Held = new("E1", "C1", "N1", Talk, [], null, ["E1-1"]);
    public static readonly NegotiationDecisionSettled Settled = new("E1", "C1", "D1", DecisionResult.CarriedOut, Text("It helped."));
    public static readonly StatementRequested Requested = new("E1", "C1", "L1", StatementPurpose.Fi90, Monday, Monday.AddDays(20));
    public static readonly StatementGiven Stated = new("E1", "C1", "L1", StatementPurpose.Fi90, Monday, Monday, Text("Can do light work."));
    public static readonly StatementDeliveredToKela Delivered = new("E1", "C1", "L1", Monday);
    public static readonly WorkTrialStarted Tried = new("E1", "C1", "T1", Trial);
    public static readonly WorkTrialEnded TrialOver = new("E1", "C1", "T1", Monday, WorkTrialResult.Suits, Text("It went well."));
    public static readonly ReassignmentSought Sought = new("E1", "C1", "R1", "U1", Monday, Text("Near home"));
    public static readonly ReassignmentOffered Offered = new("E1", "C1", "R1", "U2", Monday);
    public static readonly ReassignmentPlaced Placed = new("E1", "C1", "R1", "U2", Monday.AddDays(30));
    public static readonly ReassignmentFailed Failed = new("E1", "C1", "R1", Monday, Why);
    public static readonly RehabilitationApplied Applied = new("E1", "C1", "H1", RehabilitationKind.Vocational, RehabilitationFrom.PensionInsurer, Monday);
    public static readonly RehabilitationDecided Granted = new("E1", "C1", "H1", Granted: true, Monday, Monday, Monday.AddDays(90));
    public static readonly RehabilitationEnded Rehabilitated = new("E1", "C1", "H1", Monday, RehabilitationResult.Completed);
    public static readonly IntensifiedSupportClosed Closed = new("E1", "C1", CaseOutcome.AnotherPost, null);

    public static PersonalText Text(string text) => new("own", "E1", text);

    /// <summary>Folded from its events; <see cref="Opened"/> need not be named.</summary>
    public static IntensifiedSupportCase Case(params object[] since) =>
        since.Prepend(Opened).Aggregate(IntensifiedSupportCase.None, IntensifiedSupportCase.Evolve);
}
