using EarlySupport.Domain.Absences;
using EarlySupport.Domain.Policies;

namespace EarlySupport.Domain.CaseMeetings.HrQueue;

/// <summary>From which day on what is known of somebody is a reason for HR to look at it.</summary>
/// <param name="Today">The organisation's business date.</param>
/// <param name="Times">How long an alert may wait, as its reminder and escalation go by.</param>
public sealed record QueueDay(DateOnly Today, ResponseTimes Times)
{
    /// <summary>A statutory date is a reason from this many days before it, inclusive.</summary>
    public const int StatutoryAhead = 30;

    /// <summary>A memo may wait this long to be approved.</summary>
    public const int MemoApproval = 7;

    /// <summary>Within this many days of its opening, intensified support calls a negotiation.</summary>
    public const int NegotiationCall = 14;

    /// <summary>A statement that is waited for, and the end of a consent, are reasons from this many days before, inclusive.</summary>
    public const int PaperAhead = 14;

    /// <summary>On the last of these days of an absence somebody has been in contact, and again within as many days after each contact.</summary>
    public const int Contact = 30;

    /// <param name="since">The day that is known: of the measure's being due, the conversation, the case's opening and so on.</param>
    /// <returns>Null while it is none yet.</returns>
    public QueueReason? Reason(QueueReasonCode code, DateOnly since, string itemId)
    {
        var (allowed, from) = Limits(code);
        var day = since.AddDays(allowed);
        var days = Today.DayNumber - day.DayNumber;
        return days >= from ? new QueueReason(code, day, days, itemId) : null;
    }

    /// <param name="spell">The one that the person is in; null when there is none.</param>
    /// <param name="lastContact">The last conversation, negotiation, follow-up or contact held with the person; null when there was none.</param>
    public QueueReason? LongAbsence(string employeeId, DayRange? spell, DateOnly? lastContact)
    {
        if (spell is not { } absent)
            return null;
        var (first, again) = (absent.First.AddDays(Contact - 1), lastContact?.AddDays(Contact));
        return Reason(QueueReasonCode.LongAbsenceWithoutContact, again > first ? again.Value : first, employeeId);
    }

    /// <summary>Where nobody leads who asked, it is for HR at once; else when whoever does has had as long as for an alert.</summary>
    public QueueReason? SupportRequest(DateOnly requestedOn, string caseId, bool isLed) =>
        Reason(QueueReasonCode.SupportRequested, isLed ? requestedOn.AddDays(Times.RemindAfter) : requestedOn, caseId);

    // How many days are allowed from the day that is known, and how many of the days that follow (before, where negative) are let be.
    private (int Allowed, int From) Limits(QueueReasonCode code) => code switch
    {
        QueueReasonCode.StatutoryDateNear => (0, -StatutoryAhead),
        // What was reminded of and escalated stays so when a policy gives more time afterwards.
        QueueReasonCode.AlertEscalated => (Times.EscalateAfter, int.MinValue),
        QueueReasonCode.AlertOverdue => (Times.RemindAfter, int.MinValue),
        QueueReasonCode.FollowUpMissed or QueueReasonCode.MeasureOverdue or QueueReasonCode.ContactOverdue or QueueReasonCode.ReturnStepMissed
            or QueueReasonCode.NegotiationMissed or QueueReasonCode.DecisionOverdue => (0, 1),
        QueueReasonCode.StatementDue or QueueReasonCode.ConsentEnding => (0, -PaperAhead),
        QueueReasonCode.MemoNotApproved => (MemoApproval, 1),
        QueueReasonCode.NegotiationNotCalled => (NegotiationCall, 0),
        QueueReasonCode.StatutoryDatePassed or QueueReasonCode.LongAbsenceWithoutContact or QueueReasonCode.SupportRequested => (0, 0),
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "It has no limit."),
    };
}
