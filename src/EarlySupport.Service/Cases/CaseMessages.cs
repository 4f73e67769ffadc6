using EarlySupport.Domain.Alerts.ActingOnAlert;
using EarlySupport.Domain.Cases;
using EarlySupport.Domain.Cases.AgreeingMeasure;
using EarlySupport.Domain.EarlySupport;
using EarlySupport.Domain.EarlySupport.SchedulingFollowUp;
using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.Domain.Privacy;
using EarlySupport.Domain.Privacy.Erasing;
using EarlySupport.Domain.Privacy.ReviewingNeed;
using EarlySupport.Domain.ReturnToWork;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.IntensifiedSupport;
using EarlySupport.Service.IntensifiedSupport.OpeningCase;
using EarlySupport.Service.Organisation;
using EarlySupport.Service.ReturnToWork;

namespace EarlySupport.Service.Cases;

/// <summary>What every event of a case comes with: the deadlines it sets, the alerts it answers, and the next step it leads to.</summary>
internal static class CaseMessages
{
    /// <param name="before">The case before the command that the event is of.</param>
    /// <param name="today">The organisation's business date.</param>
    public static void SendFor(this IEventSession session, object @event, SupportCase before, CaseKind kind, OrganisationSettings organisation, DateOnly today)
    {
        switch (@event)
        {
            case EarlySupportOpened e:
                session.SendReview(e.CaseId, kind, today, organisation);
                break;
            case IntensifiedSupportOpened e:
                session.SendReview(e.CaseId, kind, today, organisation);
                break;
            case ReturnToWorkOpened e:
                session.SendForReturn(e, organisation);
                session.SendReview(e.CaseId, kind, today, organisation);
                break;
            case NeedReviewed { Result: ReviewResult.Keep } e:
                session.SendReview(e.CaseId, kind, e.ReviewedOn, organisation);
                break;
            case CaseErasureApproved e:
                session.Send(new EraseCase(e.EmployeeId, e.CaseId, kind));
                break;
            case ConversationLogged e:
                session.SendAnswered(e.CaseId, e.AnsweredAlertIds);
                break;
            case EscalatedToIntensifiedSupport e:
                // Going on to the next step is something done about them too.
                session.SendAnswered(e.CaseId, before.Unanswered);
                session.Send(new ContinueInIntensifiedSupport(NewId.Make(), e.EmployeeId, e.CaseId));
                break;
            case MeasureAgreed { Measure: var m } e:
                session.SendDue(new MeasureFellDue(e.CaseId, m.MeasureId, m.Due, kind), organisation);
                break;
            case FollowUpScheduled e:
                session.SendDue(new FollowUpFellDue(e.CaseId, e.FollowUpId, e.On), organisation);
                break;
            default:
                session.SendForIntensifiedSupport(@event, organisation);
                session.SendForReturn(@event, organisation);
                break;
        }
    }

    // Whether what the case holds is needed is looked at anew five years after it was opened, and after each time.
    private static void SendReview(this IEventSession session, string caseId, CaseKind kind, DateOnly from, OrganisationSettings organisation) =>
        session.SendDue(new NeedReviewFellDue(caseId, Review.NextAfter(from), kind), organisation);

    /// <summary>Tells the alerts that something done in a case has answered them.</summary>
    public static void SendAnswered(this IEventSession session, string caseId, IReadOnlyList<string> alertIds)
    {
        if (alertIds.Count > 0)
            session.Send(new ActOnAlerts(caseId, alertIds));
    }

    /// <summary>One message an item and day: moving back and forth sends no second.</summary>
    public static void SendDue<TCase>(this IEventSession session, ICaseDeadline<TCase> due, OrganisationSettings organisation)
        where TCase : SupportCase => session.Send(due, organisation.BeginningOf(due.DueOn()), due.Key());
}
