using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.Domain.IntensifiedSupport.Consents;
using EarlySupport.Domain.IntensifiedSupport.Negotiations;
using EarlySupport.Domain.IntensifiedSupport.Statements;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Organisation;
using EarlySupport.Service.ReturnToWork.OpeningCase;

namespace EarlySupport.Service.IntensifiedSupport;

/// <summary>What the events of intensified support come with: the deadlines they set, the alerts they answer, and the next step.</summary>
internal static class IntensifiedSupportMessages
{
    public static void SendForIntensifiedSupport(this IEventSession session, object @event, OrganisationSettings organisation)
    {
        switch (@event)
        {
            case ConsentGiven { Consent: var consent } e:
                session.SendDue(new ConsentReminderFellDue(e.CaseId, e.ConsentId, consent.Until), organisation);
                session.SendDue(new ConsentFellDue(e.CaseId, e.ConsentId, consent.Until), organisation);
                break;
            case NegotiationScheduled { Negotiation: var terms } e:
                session.SendDue(new NegotiationFellDue(e.CaseId, e.NegotiationId, terms.On), organisation);
                break;
            case NegotiationRescheduled e:
                session.SendDue(new NegotiationFellDue(e.CaseId, e.NegotiationId, e.On), organisation);
                break;
            case NegotiationHeld e:
                session.SendAnswered(e.CaseId, e.AnsweredAlertIds);
                foreach (var decision in e.Negotiation.Decisions)
                    session.SendDue(new DecisionFellDue(e.CaseId, decision.DecisionId, decision.Due), organisation);
                break;
            case StatementRequested { NeededBy: { } neededBy } e:
                session.SendDue(new StatementFellDue(e.CaseId, e.StatementId, neededBy), organisation);
                break;
            case ReturnToWorkStarted e:
                session.Send(new ContinueInReturnToWork(e.ReturnCaseId, e.EmployeeId, e.CaseId));
                break;
        }
    }
}
