using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.Domain.IntensifiedSupport.Reassignments;
using EarlySupport.Domain.IntensifiedSupport.Rehabilitations;
using EarlySupport.Domain.IntensifiedSupport.WorkTrials;
using static EarlySupport.Domain.Tests.IntensifiedSupport.GivenIntensified;

namespace EarlySupport.Domain.Tests.IntensifiedSupport;

/// <summary>Work trials, reassignment and rehabilitation.</summary>
public sealed class SupportTests
{
    private static readonly DateOnly Sunday = Monday.AddDays(-1);
    private static readonly DateOnly Tuesday = Monday.AddDays(1);
    private static readonly StartWorkTrial StartTrial = new("C1", "T1", Trial);
    private static readonly EndWorkTrial EndTrial = new("C1", "T1", Monday, WorkTrialResult.Suits, TrialOver.Notes);
    private static readonly SeekReassignment Seek = new("C1", "R1", "U1", Monday, Sought.Wishes);
    private static readonly OfferReassignment Offer = new("C1", "R1", "U2", Monday);
    private static readonly PlaceInUnit Place = new("C1", "R1", "U2", Placed.From);
    private static readonly FailReassignment Fail = new("C1", "R1", Monday, Why);
    private static readonly ApplyForRehabilitation Apply = new("C1", "H1", RehabilitationKind.Vocational, RehabilitationFrom.PensionInsurer, Monday);
    private static readonly DecideRehabilitation Grant = new("C1", "H1", Granted: true, Monday, Monday, Monday.AddDays(90));
    private static readonly EndRehabilitation EndRehabilitation = new("C1", "H1", Monday, RehabilitationResult.Completed);
    private static readonly RehabilitationDecided Rejected = Granted with { Granted = false, From = null, To = null };

    [Fact]
    public void A_work_trial_begins_once_in_a_unit_or_outside()
    {
        StartTrial.Decide(Case(), Supervisor).Gave(Tried);
        StartTrial.Decide(Case(Tried), Supervisor).GaveNothing();
        (StartTrial with { Trial = Trial with { By = WorkTrialBy.Employer } }).Decide(Case(Tried), Supervisor).WasRefused("id-already-used", ("id", "T1"));
        Assert.Equal(("U2", null), (StartTrial.NamedUnit, (StartTrial with { Trial = Trial with { UnitId = null } }).NamedUnit));
    }

    [Fact]
    public void A_work_trial_that_begins_is_not_to_come_is_in_a_unit_there_is_and_says_what()
    {
        (StartTrial with { Trial = Trial with { From = Tuesday } }).Decide(Case(), Supervisor)
            .WasRefused("day-in-the-future", ("field", "from"), ("day", Tuesday), ("today", Monday));
        (StartTrial with { Trial = Trial with { To = Sunday } }).Decide(Case(), Supervisor)
            .WasRefused("day-before-earlier", ("field", "to"), ("day", Sunday), ("earliest", Monday));
        Assert.Null((StartTrial with { Trial = Trial with { To = Monday } }).Decide(Case(), Supervisor).Refusal);
        StartTrial.Decide(Case(), NoSuchUnit).WasRefused("unit-unknown", ("unitId", "U2"));
        (StartTrial with { Trial = Trial with { What = Text("") } }).Decide(Case(), Supervisor).WasRefused("text-missing", ("field", "what"));
        (StartTrial with { TrialId = "" }).Decide(Case(), Supervisor).WasRefused("id-malformed", ("field", "trialId"), ("maximum", 64));
    }

    [Fact]
    public void A_work_trial_ends_once()
    {
        EndTrial.Decide(Case(Tried), Supervisor).Gave(TrialOver);
        EndTrial.Decide(Case(Tried, TrialOver), Supervisor).GaveNothing();
        (EndTrial with { Result = WorkTrialResult.Interrupted }).Decide(Case(Tried, TrialOver), Supervisor)
            .WasRefused("work-trial-already-ended", ("trialId", "T1"));
        (EndTrial with { EndedOn = Sunday }).Decide(Case(Tried), Supervisor)
            .WasRefused("day-before-earlier", ("field", "endedOn"), ("day", Sunday), ("earliest", Monday));
        (EndTrial with { EndedOn = Tuesday }).Decide(Case(Tried), Supervisor)
            .WasRefused("day-in-the-future", ("field", "endedOn"), ("day", Tuesday), ("today", Monday));
        EndTrial.Decide(Case(), Supervisor).WasRefused("work-trial-unknown", ("trialId", "T1"));
    }

    [Fact]
    public void A_post_is_sought_once()
    {
        Seek.Decide(Case(), Supervisor).Gave(Sought);
        Seek.Decide(Case(Sought), Supervisor).GaveNothing();
        (Seek with { Wishes = null }).Decide(Case(Sought), Supervisor).WasRefused("id-already-used", ("id", "R1"));
        (Seek with { SoughtOn = Tuesday }).Decide(Case(), Supervisor)
            .WasRefused("day-in-the-future", ("field", "soughtOn"), ("day", Tuesday), ("today", Monday));
        Seek.Decide(Case(), NoSuchUnit).WasRefused("unit-unknown", ("unitId", "U1"));
        (Seek with { ReassignmentId = "R 1" }).Decide(Case(), Supervisor).WasRefused("id-malformed", ("field", "reassignmentId"), ("maximum", 64));
    }

    [Fact]
    public void Units_offer_posts_each_once()
    {
        Offer.Decide(Case(Sought), Supervisor).Gave(Offered);
        Offer.Decide(Case(Sought, Offered), Supervisor).GaveNothing();
        (Offer with { UnitId = "U3" }).Decide(Case(Sought, Offered), Supervisor).Gave(Offered with { UnitId = "U3" });
        (Offer with { OfferedOn = Tuesday }).Decide(Case(Sought), Supervisor)
            .WasRefused("day-in-the-future", ("field", "offeredOn"), ("day", Tuesday), ("today", Monday));
        (Offer with { OfferedOn = Sunday }).Decide(Case(Sought), Supervisor)
            .WasRefused("day-before-earlier", ("field", "offeredOn"), ("day", Sunday), ("earliest", Monday));
        Offer.Decide(Case(Sought), NoSuchUnit).WasRefused("unit-unknown", ("unitId", "U2"));
        Offer.Decide(Case(Sought, Placed), Supervisor).WasRefused("reassignment-already-ended", ("reassignmentId", "R1"));
    }

    [Fact]
    public void The_employee_is_placed_once_from_a_day_that_may_be_to_come()
    {
        Place.Decide(Case(Sought, Offered), Supervisor).Gave(Placed);
        Place.Decide(Case(Sought), Supervisor).Gave(Placed);
        Place.Decide(Case(Sought, Placed), Supervisor).GaveNothing();
        (Place with { UnitId = "U3" }).Decide(Case(Sought, Placed), Supervisor).WasRefused("reassignment-already-ended", ("reassignmentId", "R1"));
        Place.Decide(Case(Sought, Failed), Supervisor).WasRefused("reassignment-already-ended", ("reassignmentId", "R1"));
        (Place with { From = Sunday }).Decide(Case(Sought), Supervisor)
            .WasRefused("day-before-earlier", ("field", "from"), ("day", Sunday), ("earliest", Monday));
        Place.Decide(Case(Sought), NoSuchUnit).WasRefused("unit-unknown", ("unitId", "U2"));
    }

    [Fact]
    public void The_search_fails_once_with_a_reason()
    {
        Fail.Decide(Case(Sought, Offered), Supervisor).Gave(Failed);
        Fail.Decide(Case(Sought, Failed), Supervisor).GaveNothing();
        Fail.Decide(Case(Sought, Placed), Supervisor).WasRefused("reassignment-already-ended", ("reassignmentId", "R1"));
        (Fail with { FailedOn = Tuesday }).Decide(Case(Sought), Supervisor)
            .WasRefused("day-in-the-future", ("field", "failedOn"), ("day", Tuesday), ("today", Monday));
        (Fail with { FailedOn = Sunday }).Decide(Case(Sought), Supervisor)
            .WasRefused("day-before-earlier", ("field", "failedOn"), ("day", Sunday), ("earliest", Monday));
        (Fail with { Why = Text("") }).Decide(Case(Sought), Supervisor).WasRefused("text-missing", ("field", "why"));
    }

    [Fact]
    public void Nothing_comes_of_what_was_not_sought()
    {
        foreach (var command in new ReassignmentCommand[] { Offer, Place, Fail })
            command.Decide(Case(), Supervisor).WasRefused("reassignment-unknown", ("reassignmentId", "R1"));
    }

    [Fact]
    public void Rehabilitation_is_applied_for_once()
    {
        Apply.Decide(Case(), Supervisor).Gave(Applied);
        Apply.Decide(Case(Applied), Supervisor).GaveNothing();
        (Apply with { Kind = RehabilitationKind.Medical }).Decide(Case(Applied), Supervisor).WasRefused("id-already-used", ("id", "H1"));
        (Apply with { AppliedOn = Tuesday }).Decide(Case(), Supervisor)
            .WasRefused("day-in-the-future", ("field", "appliedOn"), ("day", Tuesday), ("today", Monday));
        (Apply with { RehabilitationId = "" }).Decide(Case(), Supervisor).WasRefused("id-malformed", ("field", "rehabilitationId"), ("maximum", 64));
    }

    [Fact]
    public void Rehabilitation_is_granted_or_not_once()
    {
        Grant.Decide(Case(Applied), Supervisor).Gave(Granted);
        Grant.Decide(Case(Applied, Granted), Supervisor).GaveNothing();
        (Grant with { Granted = false, From = null, To = null }).Decide(Case(Applied), Supervisor).Gave(Rejected);
        Grant.Decide(Case(Applied, Rejected), Supervisor).WasRefused("rehabilitation-already-decided", ("rehabilitationId", "H1"));
        Grant.Decide(Case(), Supervisor).WasRefused("rehabilitation-unknown", ("rehabilitationId", "H1"));
    }

    [Fact]
    public void A_grant_has_its_days_in_order_and_a_rejection_none()
    {
        (Grant with { Granted = false, From = null }).Decide(Case(Applied), Supervisor).WasRefused("rehabilitation-not-granted", ("rehabilitationId", "H1"));
        (Grant with { Granted = false, To = null }).Decide(Case(Applied), Supervisor).WasRefused("rehabilitation-not-granted", ("rehabilitationId", "H1"));
        (Grant with { To = Sunday }).Decide(Case(Applied), Supervisor).WasRefused("day-before-earlier", ("field", "to"), ("day", Sunday), ("earliest", Monday));
        Assert.Null((Grant with { To = Monday }).Decide(Case(Applied), Supervisor).Refusal);
        (Grant with { DecidedOn = Sunday }).Decide(Case(Applied), Supervisor)
            .WasRefused("day-before-earlier", ("field", "decidedOn"), ("day", Sunday), ("earliest", Monday));
        (Grant with { DecidedOn = Tuesday }).Decide(Case(Applied), Supervisor)
            .WasRefused("day-in-the-future", ("field", "decidedOn"), ("day", Tuesday), ("today", Monday));
    }

    [Fact]
    public void Rehabilitation_that_was_granted_ends_once()
    {
        EndRehabilitation.Decide(Case(Applied, Granted), Supervisor).Gave(Rehabilitated);
        EndRehabilitation.Decide(Case(Applied, Granted, Rehabilitated), Supervisor).GaveNothing();
        (EndRehabilitation with { Result = RehabilitationResult.Interrupted }).Decide(Case(Applied, Granted, Rehabilitated), Supervisor)
            .WasRefused("rehabilitation-already-ended", ("rehabilitationId", "H1"));
        EndRehabilitation.Decide(Case(Applied), Supervisor).WasRefused("rehabilitation-not-granted", ("rehabilitationId", "H1"));
        EndRehabilitation.Decide(Case(Applied, Rejected), Supervisor).WasRefused("rehabilitation-not-granted", ("rehabilitationId", "H1"));
        (EndRehabilitation with { EndedOn = Sunday }).Decide(Case(Applied, Granted), Supervisor)
            .WasRefused("day-before-earlier", ("field", "endedOn"), ("day", Sunday), ("earliest", Monday));
        (EndRehabilitation with { EndedOn = Sunday }).Decide(Case(Applied, Granted with { From = null }), Supervisor)
            .WasRefused("day-before-earlier", ("field", "endedOn"), ("day", Sunday), ("earliest", Monday));
        (EndRehabilitation with { EndedOn = Tuesday }).Decide(Case(Applied, Granted), Supervisor)
            .WasRefused("day-in-the-future", ("field", "endedOn"), ("day", Tuesday), ("today", Monday));
        EndRehabilitation.Decide(Case(), Supervisor).WasRefused("rehabilitation-unknown", ("rehabilitationId", "H1"));
    }
}
