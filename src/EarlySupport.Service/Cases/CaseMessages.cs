using EarlySupport.Domain.Alerts.ActingOnAlert;
using EarlySupport.Domain.Cases;
using EarlySupport.Domain.Cases.AgreeingMeasure;
using EarlySupport.Domain.EarlySupport;
using EarlySupport.Domain.EarlySupport.SchedulingFollowUp;
using EarlySupport.Domain.ReturnToWork;
using EarlySupport.Domain.ReturnToWork.HoldingContact;
using EarlySupport.Domain.ReturnToWork.SchedulingFollowUp;
using EarlySupport.Domain.ReturnToWork.StartingStep;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Organisation;

namespace EarlySupport.Service.Cases;

/// <summary>What every event of a case comes with: the deadlines it sets, the alerts it answers, and the next step it leads to.</summary>
internal static class CaseMessages
{
    /// <param name="before">The case before the command that the event is of.</param>
    public static void SendFor(this IEventSession session, object @event, SupportCase before, CaseKind kind, OrganisationSettings organisation)
    {
        switch (@event)
        {
            case ConversationLogged { AnsweredAlertIds.Count: > 0 } e:
                session.Send(new ActOnAlerts(e.CaseId, e.AnsweredAlertIds));
                break;
            // Going on to the next step is something done about them too.
            case EscalatedToIntensifiedSupport e when before.Unanswered.Count > 0:
                session.Send(new ActOnAlerts(e.CaseId, before.Unanswered));
                break;
            case MeasureAgreed { Measure: var m } e:
                session.SendDue(new MeasureFellDue(e.CaseId, m.MeasureId, m.Due, kind), organisation);
                break;
            case FollowUpScheduled e:
                session.SendDue(new FollowUpFellDue(e.CaseId, e.FollowUpId, e.On), organisation);
                break;
            default:
                session.SendForReturn(@event, organisation);
                break;
        }
    }

    // Of return to work.
    private static void SendForReturn(this IEventSession session, object @event, OrganisationSettings organisation)
    {
        switch (@event)
        {
            case ReturnToWorkOpened e:
                session.SendDue(new ContactFellDue(e.CaseId, e.ContactBy), organisation);
                break;
            case ContactHeld e:
                session.SendAnswered(e.CaseId, e.AnsweredAlertIds);
                if (e.ContactBy is { } by)
                    session.SendDue(new ContactFellDue(e.CaseId, by), organisation);
                break;
            case ReturnPlanAgreed e:
                session.SendAnswered(e.CaseId, e.AnsweredAlertIds);
                foreach (var (i, step) in e.Steps.Index())
                    session.SendDue(new ReturnStepFellDue(e.CaseId, e.FirstStepNumber + i, step.From), organisation);
                break;
            case RelapseNoted e:
                session.SendDue(new ContactFellDue(e.CaseId, e.ContactBy), organisation);
                break;
            case ReturnFollowUpScheduled e:
                session.SendDue(new ReturnFollowUpFellDue(e.CaseId, e.FollowUpId, e.On), organisation);
                break;
        }
    }

    private static void SendAnswered(this IEventSession session, string caseId, IReadOnlyList<string> alertIds)
    {
        if (alertIds.Count > 0)
            session.Send(new ActOnAlerts(caseId, alertIds));
    }

    /// <summary>One message an item and day: moving back and forth sends no second.</summary>
    public static void SendDue<TCase>(this IEventSession session, ICaseDeadline<TCase> due, OrganisationSettings organisation)
        where TCase : SupportCase => session.Send(due, organisation.BeginningOf(due.DueOn()), due.Key());
}
