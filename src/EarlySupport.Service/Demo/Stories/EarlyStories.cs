using EarlySupport.Domain.Alerts;
using EarlySupport.Domain.Alerts.AcknowledgingAlert;
using EarlySupport.Domain.Alerts.DismissingAlert;
using EarlySupport.Domain.Cases;
using EarlySupport.Domain.Cases.AddingRemark;
using EarlySupport.Domain.Cases.ClosingCase;
using EarlySupport.Domain.Cases.CompletingMeasure;
using EarlySupport.Domain.Cases.ReopeningCase;
using EarlySupport.Domain.EarlySupport;
using EarlySupport.Domain.EarlySupport.ApprovingMemo;
using EarlySupport.Domain.EarlySupport.CorrectingMemo;
using EarlySupport.Domain.EarlySupport.HoldingFollowUp;
using EarlySupport.Domain.EarlySupport.OpeningCase;

namespace EarlySupport.Service.Demo.Stories;

/// <summary>What supervisors do about the alerts they are asked about.</summary>
internal static class EarlyStories
{
    /// <summary>Seen, and nothing more: it is reminded of and goes to HR.</summary>
    public static IEnumerable<Step> Forgotten(Lead lead) => [lead.BySupervisor(3, new AcknowledgeAlert(lead.AlertId))];

    public static IEnumerable<Step> Dismissed(Lead lead) =>
    [
        lead.BySupervisor(2, new DismissAlert(lead.AlertId, DismissalReason.NotAboutWorkAbility, lead.PersonText("Poissaolot osuivat samoihin viikkoihin koko tiimissä."))),
    ];

    public static IEnumerable<Step> SupportedAlready(Lead lead) =>
        [lead.BySupervisor(1, new DismissAlert(lead.AlertId, DismissalReason.AlreadySupported, null))];

    /// <summary>Opened, and the conversation is put off.</summary>
    public static IEnumerable<Step> PutOff(Lead lead) => [Opened(lead, 5)];

    /// <summary>As the model has it: a conversation in a week, a measure, a follow-up, an end.</summary>
    public static IEnumerable<Step> ByTheModel(Lead lead, Talk talk) =>
    [
        Opened(lead, 2),
        lead.BySupervisor(6, talk.Log(lead, 6, due: 30, next: 35)),
        lead.ByEmployee(8, new ApproveMemo(lead.CaseId, "keskustelu", 1)),
        lead.BySupervisor(28, new CompleteMeasure<EarlySupportCase>(lead.CaseId, "toimenpide", lead.Day(28))),
        lead.BySupervisor(41, new HoldFollowUp(lead.CaseId, "seuranta", lead.Day(41), lead.Text(talk.FollowUp))),
        lead.BySupervisor(44, new CloseCase<EarlySupportCase>(lead.CaseId, CaseOutcome.OwnWorkWithChanges)),
    ];

    /// <summary>Talked through, and that was all it took.</summary>
    public static IEnumerable<Step> TalkedThrough(Lead lead, Talk talk) =>
    [
        Opened(lead, 1),
        lead.BySupervisor(4, talk.Log(lead, 4, due: null, next: null)),
        lead.ByEmployee(5, new ApproveMemo(lead.CaseId, "keskustelu", 1)),
        lead.BySupervisor(12, new CloseCase<EarlySupportCase>(lead.CaseId, CaseOutcome.OwnWorkAsBefore)),
    ];

    /// <summary>Agreed, and left undone: the measure goes overdue, the follow-up is missed, the memo waits.</summary>
    public static IEnumerable<Step> LeftUndone(Lead lead, Talk talk) =>
        [Opened(lead, 8), lead.BySupervisor(13, talk.Log(lead, 13, due: 14, next: 21))];

    /// <summary>The employee sees it otherwise, and the memo is corrected.</summary>
    public static IEnumerable<Step> SeenOtherwise(Lead lead, Talk talk) =>
    [
        Opened(lead, 2),
        lead.BySupervisor(9, talk.Log(lead, 9, due: 45, next: 60)),
        lead.ByEmployee(10, new AddRemark<EarlySupportCase>(
            lead.CaseId, "huomautus", "keskustelu", lead.Text("Muistiosta puuttuu, että pyysin ensin siirtoa toiseen tiimiin."))),
        lead.BySupervisor(11, new CorrectMemo(lead.CaseId, "keskustelu", 1, lead.Text(talk.Memo + " Työntekijä pyysi ensin siirtoa toiseen tiimiin."))),
        lead.ByEmployee(12, new ApproveMemo(lead.CaseId, "keskustelu", 2)),
        lead.BySupervisor(50, new CompleteMeasure<EarlySupportCase>(lead.CaseId, "toimenpide", lead.Day(50))),
        lead.BySupervisor(69, new HoldFollowUp(lead.CaseId, "seuranta", lead.Day(69), lead.Text(talk.FollowUp))),
        lead.BySupervisor(70, new CloseCase<EarlySupportCase>(lead.CaseId, CaseOutcome.OwnWorkAsBefore)),
        lead.BySupervisor(100, new ReopenCase<EarlySupportCase>(lead.CaseId, lead.Text("Kuormitus palasi syksyn alkaessa."))),
    ];

    /// <summary>The employee asks for it; the follow-up is ahead.</summary>
    public static IEnumerable<Step> OwnRequest(Lead lead, Talk talk) =>
    [
        lead.ByEmployee(0, new OpenEarlySupport(lead.CaseId, lead.EmployeeId, CaseReason.OwnRequest, [])),
        lead.BySupervisor(4, talk.Log(lead, 4, due: 60, next: 40)),
        lead.ByEmployee(5, new ApproveMemo(lead.CaseId, "keskustelu", 1)),
    ];

    /// <summary>The supervisor is worried; the memo waits.</summary>
    public static IEnumerable<Step> Concern(Lead lead, Talk talk) =>
    [
        lead.BySupervisor(2, new OpenEarlySupport(lead.CaseId, lead.EmployeeId, CaseReason.Concern, [])),
        lead.BySupervisor(15, talk.Log(lead, 15, due: 30, next: 28)),
    ];

    public static Step Opened(Lead lead, int after) =>
        lead.BySupervisor(after, new OpenEarlySupport(lead.CaseId, lead.EmployeeId, CaseReason.Alerts, [lead.AlertId]));
}
