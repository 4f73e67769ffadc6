using EarlySupport.Domain.Cases;
using EarlySupport.Domain.Cases.ClosingCase;
using EarlySupport.Domain.ReturnToWork;
using EarlySupport.Domain.ReturnToWork.AgreeingPlan;
using EarlySupport.Domain.ReturnToWork.ApprovingPlan;
using EarlySupport.Domain.ReturnToWork.HoldingContact;
using EarlySupport.Domain.ReturnToWork.HoldingFollowUp;
using EarlySupport.Domain.ReturnToWork.NotingRelapse;
using EarlySupport.Domain.ReturnToWork.OpeningCase;
using EarlySupport.Domain.ReturnToWork.Returning;
using EarlySupport.Domain.ReturnToWork.SchedulingFollowUp;
using EarlySupport.Domain.ReturnToWork.StartingStep;

namespace EarlySupport.Service.Demo.Stories;

/// <summary>How people come back after a long absence.</summary>
internal static class ReturnStories
{
    private const string FollowUp = "seuranta";

    /// <summary>Opened, and nobody calls.</summary>
    public static IEnumerable<Step> NoContact(Lead lead) => [Opened(lead)];

    /// <summary>A plan is there, and its first step does not come.</summary>
    public static IEnumerable<Step> StepNotTaken(Lead lead) => Planned(lead);

    /// <summary>Step by step to full working time.</summary>
    public static IEnumerable<Step> ToFullTime(Lead lead) =>
    [
        .. Planned(lead),
        .. Returned(lead, 0, 100),
        lead.BySupervisor(96, new ScheduleReturnFollowUp(lead.ReturnCaseId, FollowUp, lead.Day(120))),
        lead.BySupervisor(121, new HoldReturnFollowUp(lead.ReturnCaseId, FollowUp, lead.Day(121), lead.ReturnText("Täysi työaika sujuu. Tauotuksesta pidetään kiinni."))),
        lead.BySupervisor(122, new CloseCase<ReturnToWorkCase>(lead.ReturnCaseId, CaseOutcome.OwnWorkAsBefore)),
    ];

    /// <summary>The same in a case that another one opened, so many days later.</summary>
    public static IEnumerable<Step> Continued(Lead lead, int days) =>
        ToFullTime(lead with { Begins = lead.Day(days) }).Skip(1).Select(step => step with { After = step.After + days });

    /// <summary>Back, later than planned, and absent again.</summary>
    public static IEnumerable<Step> Relapsed(Lead lead) =>
    [
        .. Planned(lead),
        .. Returned(lead, 5, 100),
        lead.BySupervisor(112, new NoteRelapse(lead.ReturnCaseId, lead.Day(111), null, lead.ReturnText("Poissaolo alkoi uudelleen kolmen työviikon jälkeen."))),
        lead.BySupervisor(118, Talked(lead, "yhteys-3", 118, "Sovittiin, että uusi suunnitelma tehdään työterveyden kanssa.")),
    ];

    /// <summary>A part of full working time is what works.</summary>
    public static IEnumerable<Step> Partly(Lead lead) =>
    [
        .. Planned(lead),
        .. Returned(lead, 0, 60),
        lead.BySupervisor(130, new CloseCase<ReturnToWorkCase>(lead.ReturnCaseId, CaseOutcome.Partly, 60)),
    ];

    private static IEnumerable<Step> Planned(Lead lead) =>
    [
        Opened(lead),
        lead.BySupervisor(12, Talked(lead, "yhteys-1", 12, "Soitettiin kuulumisista. Työntekijä toivoo palaavansa asteittain.")),
        lead.BySupervisor(38, Talked(lead, "yhteys-2", 38, "Käytiin läpi, mitä työssä on muuttunut, ja sovittiin suunnitelman teosta.")),
        lead.BySupervisor(50, new AgreeReturnPlan(
            lead.ReturnCaseId,
            0,
            lead.Day(50),
            [
                new ReturnStep(lead.Day(60), lead.Day(73), 40, lead.ReturnText("Neljä tuntia kahtena päivänä, ei iltavuoroja"), null),
                new ReturnStep(lead.Day(74), lead.Day(94), 60, lead.ReturnText("Kolme päivää viikossa"), null),
                new ReturnStep(lead.Day(95), null, 100, null, null),
            ],
            lead.ReturnText("Paluu suunniteltiin kolmessa vaiheessa työterveyden arvion mukaan."))),
        lead.ByEmployee(52, new ApproveReturnPlan(lead.ReturnCaseId, 1)),
    ];

    private static IEnumerable<Step> Returned(Lead lead, int late, decimal share) =>
    [
        lead.BySupervisor(60, new StartReturnStep(lead.ReturnCaseId, 1, lead.Day(60))),
        lead.BySupervisor(74 + late, new StartReturnStep(lead.ReturnCaseId, 2, lead.Day(74 + late))),
        lead.BySupervisor(95 + late, new RecordReturn(lead.ReturnCaseId, lead.Day(95 + late), share)),
    ];

    private static HoldContact Talked(Lead lead, string id, int on, string memo) => new(
        lead.ReturnCaseId, id, new Contact(lead.Day(on), ConversationForm.Call, [lead.Employee, lead.Supervisor], lead.ReturnText(memo)));

    private static Step Opened(Lead lead) =>
        lead.BySupervisor(3, new OpenReturnToWork(lead.ReturnCaseId, lead.EmployeeId, CaseReason.Alerts, [lead.AlertId]));
}
