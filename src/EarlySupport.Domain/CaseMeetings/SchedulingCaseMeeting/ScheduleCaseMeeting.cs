namespace EarlySupport.Domain.CaseMeetings.SchedulingCaseMeeting;

/// <summary>HR will meet on a day; for a meeting that is scheduled already, the day, time and place it is moved to.</summary>
public sealed record ScheduleCaseMeeting(string MeetingId, MeetingTerms Terms)
{
    public Decision Decide(CaseMeeting known, DateOnly today)
    {
        if (!Identifier.IsWellFormed(MeetingId))
            return Decision.Refused(RefusalCodes.IdMalformed, ("field", "meetingId"), ("maximum", Identifier.MaximumLength));
        if (known.Terms == Terms)
            return Decision.Nothing;
        if (known.Terms is not null && known.UnlessToCome() is { } refused)
            return refused;
        if (Terms.On < today)
            return Decision.Refused(RefusalCodes.CaseMeetingInThePast, ("on", Terms.On), ("today", today));
        return known.Terms is null
            ? Decision.Of(new CaseMeetingScheduled(MeetingId, Terms.On, Terms.At, Terms.Place))
            : Decision.Of(new CaseMeetingRescheduled(MeetingId, Terms.On, Terms.At, Terms.Place));
    }
}
