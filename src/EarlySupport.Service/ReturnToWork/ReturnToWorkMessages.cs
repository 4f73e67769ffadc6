using EarlySupport.Domain.ReturnToWork;
using EarlySupport.Domain.ReturnToWork.HoldingContact;
using EarlySupport.Domain.ReturnToWork.SchedulingFollowUp;
using EarlySupport.Domain.ReturnToWork.StartingStep;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Organisation;

namespace EarlySupport.Service.ReturnToWork;

/// <summary>What the events of return to work come with: the deadlines they set and the alerts they answer.</summary>
internal static class ReturnToWorkMessages
{
    public static void SendForReturn(this IEventSession session, object @event, OrganisationSettings organisation)
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
}
