using EarlySupport.Domain.Absences;
using EarlySupport.Domain.Alerts;
using EarlySupport.Domain.Cases;
using EarlySupport.Domain.EarlySupport;
using EarlySupport.Domain.Organisation;
using EarlySupport.Domain.Policies;

namespace EarlySupport.Domain.Audit;

/// <summary>When something happened, as the event itself tells it: it may have been recorded later.</summary>
public static class EventDay
{
    /// <summary>
    /// In the organisation's calendar; null where the event names no day on which it happened, so that it is the day it was recorded. A day
    /// that was only foreseen or agreed on has not happened; what was corrected to another day happened on that one.
    /// </summary>
    public static DateOnly? Of(object @event) => @event switch
    {
        // Absences
        AbsenceReported e => e.FirstDay,
        AbsenceCorrected e => e.FirstDay,
        SicknessAllowanceDaysConfirmed e => e.AsOf,
        ThresholdCrossed e => e.ReachedOn,
        CrossingDateCorrected e => e.To,
        // Alerts
        AdvanceNoticeGiven e => e.GivenOn,
        AlertRaised e => e.ReachedOn,
        AlertDateCorrected e => e.To,
        // Cases of every kind
        MeasureAgreed e => e.AgreedOn,
        MeasureCompleted e => e.CompletedOn,
        MeasureWentOverdue e => e.Due.AddDays(1),
        // Early support
        ConversationLogged e => e.Conversation.HeldOn,
        FollowUpHeld e => e.HeldOn,
        FollowUpMissed e => e.On,
        // Organisation
        EmployeeRegistered e => e.EmployedFrom,
        EmployeeMovedToUnit e => e.From,
        SupervisorAssigned e => e.From,
        // Policies
        PolicyPublished e => e.EffectiveFrom,
        _ => null,
    };
}
