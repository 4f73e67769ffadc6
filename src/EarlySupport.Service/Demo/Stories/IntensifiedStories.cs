using EarlySupport.Domain.Cases;
using EarlySupport.Domain.Cases.ClosingCase;
using EarlySupport.Domain.Cases.CompletingMeasure;
using EarlySupport.Domain.EarlySupport.EscalatingCase;
using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.Domain.IntensifiedSupport.Consents;
using EarlySupport.Domain.IntensifiedSupport.Negotiations;
using EarlySupport.Domain.IntensifiedSupport.NotifyingOccupationalHealth;
using EarlySupport.Domain.IntensifiedSupport.OpeningCase;
using EarlySupport.Domain.IntensifiedSupport.Reassignments;
using EarlySupport.Domain.IntensifiedSupport.Rehabilitations;
using EarlySupport.Domain.IntensifiedSupport.StartingReturnToWork;
using EarlySupport.Domain.IntensifiedSupport.Statements;
using EarlySupport.Domain.IntensifiedSupport.WorkTrials;

namespace EarlySupport.Service.Demo.Stories;

/// <summary>What happens when the workplace's own means are not enough.</summary>
internal static class IntensifiedStories
{
    private const string Consent = "suostumus";
    private const string Statement = "lausunto";
    private const string Trial = "tyokokeilu";
    private const string Placement = "uudelleensijoitus";
    private const string Rehabilitation = "kuntoutus";

    /// <summary>Handed over, and nobody has called the negotiation yet.</summary>
    public static IEnumerable<Step> NotCalled(Lead lead, Talk talk) => HandedOver(lead, talk);

    /// <summary>Called, put off, and the consent taken back.</summary>
    public static IEnumerable<Step> PutOff(Lead lead, Talk talk) =>
    [
        .. HandedOver(lead, talk),
        lead.ByEmployee(23, Consented(lead, 23)),
        Lead.ByNurse(24, Negotiations.Call(lead, 38)),
        Lead.ByNurse(36, new RescheduleNegotiation(lead.IntensifiedCaseId, Negotiations.First, lead.Day(50), new TimeOnly(13, 0), null)),
        Lead.ByNurse(49, new CancelNegotiation(lead.IntensifiedCaseId, Negotiations.First, lead.IntensifiedText("Työntekijä ei pääse paikalle, uusi aika sovitaan."))),
        lead.ByEmployee(55, new WithdrawConsent(lead.IntensifiedCaseId, Consent)),
    ];

    /// <summary>Negotiation, statement, work trial, and back to work step by step.</summary>
    public static IEnumerable<Step> ToATrial(Lead lead, Talk talk) =>
    [
        .. Negotiated(lead, talk, next: 95),
        Lead.ByHr(52, new RequestStatement(lead.IntensifiedCaseId, Statement, StatementPurpose.Fi90, lead.Day(52), null)),
        Lead.ByPhysician(60, new GiveStatement(
            lead.IntensifiedCaseId, Statement, StatementPurpose.Fi90, lead.Day(60), lead.IntensifiedText("Kevennetty työ on mahdollinen, täyteen työaikaan palataan asteittain."))),
        Lead.ByHr(65, new DeliverStatementToKela(lead.IntensifiedCaseId, Statement, lead.Day(65))),
        Lead.ByHr(70, new StartWorkTrial(
            lead.IntensifiedCaseId, Trial, new WorkTrialTerms(WorkTrialBy.Employer, lead.Day(70), lead.Day(110), "U07", lead.IntensifiedText("Asiakaspalvelu neljä tuntia päivässä")))),
        Lead.ByNurse(95, Negotiations.HoldSecond(lead, 95)),
        lead.BySupervisor(110, new EndWorkTrial(lead.IntensifiedCaseId, Trial, lead.Day(110), WorkTrialResult.SuitsWithChanges, lead.IntensifiedText("Työ sujuu, kun tauoista pidetään kiinni."))),
        Lead.ByHr(113, new StartReturnToWork(lead.IntensifiedCaseId, lead.ReturnCaseId)),
        Lead.ByHr(150, new CloseCase<IntensifiedSupportCase>(lead.IntensifiedCaseId, CaseOutcome.OwnWorkWithChanges)),
        .. ReturnStories.Continued(lead, 103),
    ];

    /// <summary>Another post in another unit.</summary>
    public static IEnumerable<Step> ToAnotherPost(Lead lead, Talk talk, string unit) =>
    [
        .. Negotiated(lead, talk, next: null),
        Lead.ByHr(60, new SeekReassignment(lead.IntensifiedCaseId, Placement, lead.UnitId, lead.Day(60), lead.IntensifiedText("Päivätyö ilman nostoja, mieluiten keskustassa"))),
        Lead.ByHr(85, new OfferReassignment(lead.IntensifiedCaseId, Placement, unit, lead.Day(85))),
        Lead.ByHr(100, new PlaceInUnit(lead.IntensifiedCaseId, Placement, unit, lead.Day(110))),
        Lead.ByHr(130, new CloseCase<IntensifiedSupportCase>(lead.IntensifiedCaseId, CaseOutcome.AnotherPost)),
    ];

    /// <summary>No post was found, and the pension insurer decided.</summary>
    public static IEnumerable<Step> ToAPension(Lead lead, Talk talk, string unit) =>
    [
        .. Negotiated(lead, talk, next: null),
        Lead.ByHr(55, new SeekReassignment(lead.IntensifiedCaseId, Placement, lead.UnitId, lead.Day(55), null)),
        Lead.ByHr(70, new OfferReassignment(lead.IntensifiedCaseId, Placement, unit, lead.Day(70))),
        Lead.ByHr(90, new FailReassignment(lead.IntensifiedCaseId, Placement, lead.Day(90), lead.IntensifiedText("Sopivaa työtä ei löytynyt kolmesta kartoitetusta yksiköstä."))),
        Lead.ByHr(140, new CloseCase<IntensifiedSupportCase>(lead.IntensifiedCaseId, CaseOutcome.PartialDisabilityPension)),
    ];

    /// <summary>Vocational rehabilitation, applied for and granted.</summary>
    public static IEnumerable<Step> ToRehabilitation(Lead lead, Talk talk) =>
    [
        .. Negotiated(lead, talk, next: null),
        Lead.ByNurse(58, new ApplyForRehabilitation(
            lead.IntensifiedCaseId, Rehabilitation, RehabilitationKind.Vocational, RehabilitationFrom.PensionInsurer, lead.Day(58))),
        Lead.ByHr(90, new DecideRehabilitation(lead.IntensifiedCaseId, Rehabilitation, true, lead.Day(90), lead.Day(100), lead.Day(190))),
        Lead.ByHr(190, new EndRehabilitation(lead.IntensifiedCaseId, Rehabilitation, lead.Day(190), RehabilitationResult.Completed)),
        Lead.ByHr(195, new CloseCase<IntensifiedSupportCase>(lead.IntensifiedCaseId, CaseOutcome.Rehabilitation)),
    ];

    /// <summary>HR takes it up by itself; a statement is asked for, and the negotiation is ahead.</summary>
    public static IEnumerable<Step> FromConcern(Lead lead) =>
    [
        Lead.ByHr(1, new OpenIntensifiedSupport(lead.IntensifiedCaseId, lead.EmployeeId, CaseReason.Concern, [])),
        Lead.ByHr(2, new NotifyOccupationalHealth(lead.IntensifiedCaseId, lead.Day(2), NotifiedBecause.Referral, lead.IntensifiedText("Pyydetään arvio työssä jatkamisesta."))),
        lead.ByEmployee(4, Consented(lead, 4)),
        Lead.ByHr(6, new RequestStatement(lead.IntensifiedCaseId, Statement, StatementPurpose.Other, lead.Day(6), lead.Day(40))),
        Lead.ByNurse(8, Negotiations.Call(lead, 33)),
        Lead.ByHr(12, new SeekReassignment(lead.IntensifiedCaseId, Placement, lead.UnitId, lead.Day(12), lead.IntensifiedText("Kevyempi päivätyö"))),
    ];

    private static IEnumerable<Step> HandedOver(Lead lead, Talk talk) =>
    [
        EarlyStories.Opened(lead, 1),
        lead.BySupervisor(4, talk.Log(lead, 4, due: null, next: null)),
        lead.ByEmployee(6, new Domain.EarlySupport.ApprovingMemo.ApproveMemo(lead.CaseId, "keskustelu", 1)),
        // Opened by HR under a known id first; what the handing over opens by itself joins it.
        Lead.ByHr(20, new OpenIntensifiedSupport(lead.IntensifiedCaseId, lead.EmployeeId, CaseReason.EarlierCase, [], lead.CaseId)),
        lead.BySupervisor(20, new EscalateToIntensifiedSupport(lead.CaseId, lead.Text("Työpaikan omat keinot eivät ole riittäneet."))),
        Lead.ByHr(21, new NotifyOccupationalHealth(lead.IntensifiedCaseId, lead.Day(21), NotifiedBecause.Referral, null)),
    ];

    private static IEnumerable<Step> Negotiated(Lead lead, Talk talk, int? next) =>
    [
        .. HandedOver(lead, talk),
        lead.ByEmployee(23, Consented(lead, 23)),
        Lead.ByNurse(24, Negotiations.Call(lead, 38)),
        Lead.ByNurse(38, Negotiations.Hold(lead, 38, next)),
        lead.ByEmployee(40, new ApproveNegotiationMemo(lead.IntensifiedCaseId, Negotiations.First, 1, NegotiationParty.Employee)),
        lead.BySupervisor(41, new ApproveNegotiationMemo(lead.IntensifiedCaseId, Negotiations.First, 1, NegotiationParty.Employer)),
        Lead.ByPhysician(47, new ApproveNegotiationMemo(lead.IntensifiedCaseId, Negotiations.First, 1, NegotiationParty.OccupationalHealth)),
        lead.BySupervisor(50, new SettleDecision(
            lead.IntensifiedCaseId, Negotiations.TasksDecision, DecisionResult.CarriedOut, lead.IntensifiedText("Nostot siirrettiin työparille, tehtäväkuva on kirjattu."))),
        Lead.ByPhysician(77, new SettleDecision(
            lead.IntensifiedCaseId, Negotiations.AssessmentDecision, DecisionResult.CarriedOut, lead.IntensifiedText("Arvio annettiin ja käytiin läpi työntekijän kanssa."))),
        lead.BySupervisor(82, new CompleteMeasure<IntensifiedSupportCase>(lead.IntensifiedCaseId, Negotiations.Measure, lead.Day(82))),
    ];

    private static GiveConsent Consented(Lead lead, int on) => new(
        lead.IntensifiedCaseId,
        Consent,
        new ConsentTerms([ConsentScope.AbsenceHistory, ConsentScope.NegotiationMemos, ConsentScope.Statement], lead.Day(on), lead.Day(on + 180), ConsentForm.InService));
}
