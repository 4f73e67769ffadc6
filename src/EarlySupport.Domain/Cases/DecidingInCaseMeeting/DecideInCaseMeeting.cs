using EarlySupport.Domain.Cases.AgreeingMeasure;

namespace EarlySupport.Domain.Cases.DecidingInCaseMeeting;

/// <summary>HR's case meeting sends the case back with what it decided, as a measure that somebody sees to.</summary>
/// <param name="ItemId">Of the meeting's agenda.</param>
public sealed record DecideInCaseMeeting<TCase>(string CaseId, string MeetingId, string ItemId, MeasureTerms Measure) : CaseCommand<TCase>(CaseId)
    where TCase : SupportCase, ICaseKind<TCase>
{
    public override Decision Decide(TCase known, CaseContext context)
    {
        var agreed = new AgreeMeasure<TCase>(CaseId, Measure).Decide(known, context);
        return agreed.Events.Count == 0
            ? agreed
            : Decision.Of([new DecidedInCaseMeeting(known.EmployeeId, CaseId, MeetingId, ItemId, Measure.What, Measure.MeasureId), .. agreed.Events]);
    }
}
